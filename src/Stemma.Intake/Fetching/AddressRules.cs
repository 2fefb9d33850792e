using Stemma.Reports;

namespace Stemma.Intake.Fetching;

/// <summary>Which addresses are asked at all, before any name is resolved.</summary>
internal static class AddressRules
{
    private const int Longest = 8192;

    /// <summary>Why an address is not fetched; null where it may be.</summary>
    /// <param name="address">The address.</param>
    /// <param name="from">The address whose redirect led there; null for the first.</param>
    public static string? Refusal(Uri address, Uri? from = null)
    {
        if (!WebAddress.IsHttp(address)) return $"only http and https are fetched, not {address.Scheme}";
        if (address.UserInfo.Length > 0) return "a user name or password stands in the address";
        if (!WebAddress.HasHost(address)) return "there is no host in the address that could be one";
        if (address.AbsoluteUri.Length > Longest) return FormattableString.Invariant($"the address has more than {Longest} characters");
        return from?.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttp ? "it leads from https back to http" : null;
    }

    /// <summary>The address as it is asked for: a fragment is for whoever reads the page.</summary>
    public static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : WebAddress.Read(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped)) ?? address;
}
