using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Stemma.Intake.Fetching;

namespace Stemma.Intake.Tests.Fetching;

public sealed class CertificateTests
{
    [Fact]
    public async Task Who_cannot_prove_who_it_is_gets_no_request()
    {
        using var key = RSA.Create(2048);
        var asks = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var own = asks.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = ServeAsync(listener, own);
        using var fetcher = new Fetcher(new FetchOptions { AllowPrivate = true });
        using var result = await fetcher.FetchAsync(new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        (result.Outcome, result.Rejection!.Code).ShouldBe((FetchOutcome.Failed, RejectedCodes.Unreachable));
        result.Rejection.Reason.ShouldStartWith("localhost could not prove who it is: ");
        listener.Stop();
        (await served).ShouldBe(0);
    }

    private static async Task<int> ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var secured = new SslStream(client.GetStream());
            await secured.AuthenticateAsServerAsync(certificate);
            return await secured.ReadAsync(new byte[100]);
        }
        catch (Exception e) when (e is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            return 0;
        }
    }
}
