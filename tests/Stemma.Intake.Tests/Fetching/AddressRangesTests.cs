using System.Buffers.Binary;
using System.Net;
using Stemma.Intake.Fetching;

namespace Stemma.Intake.Tests.Fetching;

public sealed class AddressRangesTests
{
    private const int Tries = 200;

    public static TheoryData<string> Refused => [.. AddressRanges.All.Where(r => r.Rule == RangeRule.Refused).Select(r => $"{r.First}/{r.Length}")];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Every_address_of_a_refused_block_is_refused(string block)
    {
        var network = IPNetwork.Parse(block);
        var random = new Random(StableSeed(block));
        foreach (var address in Enumerable.Range(0, Tries).Select(_ => Inside(network, random)).Append(First(network)).Append(Last(network)))
        {
            // Blocks that lie inside a block are open only where the table says so.
            var open = AddressRanges.All.Any(r => r.Rule != RangeRule.Refused && r.Length > network.PrefixLength && r.First.AddressFamily == address.AddressFamily && r.Holds(address));
            if (!open) AddressRanges.Refusal(address).ShouldNotBeNull(address.ToString());
        }
    }

    /// <summary>The neighbours of each block, by hand.</summary>
    [Theory]
    [InlineData("1.0.0.0"), InlineData("1.1.1.1"), InlineData("8.8.8.8"), InlineData("9.255.255.255"), InlineData("11.0.0.0"), InlineData("100.63.255.255"), InlineData("100.128.0.0")]
    [InlineData("126.255.255.255"), InlineData("128.0.0.0"), InlineData("168.63.129.15"), InlineData("168.63.129.17"), InlineData("169.253.255.255"), InlineData("169.255.0.0"), InlineData("172.15.255.255"), InlineData("172.32.0.0")]
    [InlineData("191.255.255.255"), InlineData("192.0.1.0"), InlineData("192.0.3.0"), InlineData("192.88.98.255"), InlineData("192.88.100.0"), InlineData("192.167.255.255"), InlineData("192.169.0.0")]
    [InlineData("198.17.255.255"), InlineData("198.20.0.0"), InlineData("198.51.99.255"), InlineData("198.51.101.0"), InlineData("203.0.112.255"), InlineData("203.0.114.0"), InlineData("223.255.255.255")]
    [InlineData("2000::"), InlineData("2001:200::"), InlineData("2001:db7:ffff:ffff:ffff:ffff:ffff:ffff"), InlineData("2001:db9::"), InlineData("2001:ffff::1"), InlineData("2003::"), InlineData("2606:4700:4700::1111")]
    [InlineData("3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), InlineData("3fff:1000::"), InlineData("::ffff:8.8.8.8"), InlineData("64:ff9b::808:808"), InlineData("2002:808:808::1"), InlineData("2606:4700::5efe:808:808")]
    public void What_is_public_may_be_reached(string address) => AddressRanges.Refusal(IPAddress.Parse(address)).ShouldBeNull();

    [Theory]
    [InlineData("127.0.0.1", "loopback (127.0.0.0/8)")]
    [InlineData("::1", "loopback (::1/128)")]
    [InlineData("::ffff:127.0.0.1", "loopback (127.0.0.0/8)")]
    [InlineData("10.1.2.3", "private (10.0.0.0/8)")]
    [InlineData("172.31.255.255", "private (172.16.0.0/12)")]
    [InlineData("192.168.0.1", "private (192.168.0.0/16)")]
    [InlineData("fd12:3456::1", "private (fc00::/7)")]
    [InlineData("169.254.1.1", "link-local (169.254.0.0/16)")]
    [InlineData("fe80::1%1", "link-local (fe80::/10)")]
    [InlineData("224.0.0.251", "multicast (224.0.0.0/4)")]
    [InlineData("ff02::1", "multicast (ff00::/8)")]
    [InlineData("255.255.255.255", "broadcast (255.255.255.255/32)")]
    [InlineData("0.0.0.0", "this network itself (0.0.0.0/8)")]
    [InlineData("::", "no address (::/128)")]
    [InlineData("169.254.169.254", "metadata of a cloud (169.254.169.254/32)")]
    [InlineData("100.100.100.200", "metadata of a cloud (100.100.100.200/32)")]
    [InlineData("168.63.129.16", "metadata of a cloud (168.63.129.16/32)")]
    [InlineData("fd00:ec2::254", "metadata of a cloud (fd00:ec2::254/128)")]
    [InlineData("64:ff9b::7f00:1", "NAT64 to 127.0.0.1, loopback (127.0.0.0/8)")]
    [InlineData("64:ff9b::a9fe:a9fe", "NAT64 to 169.254.169.254, metadata of a cloud (169.254.169.254/32)")]
    [InlineData("2002:7f00:1::", "6to4 to 127.0.0.1, loopback (127.0.0.0/8)")]
    [InlineData("2002:c0a8:101::1", "6to4 to 192.168.1.1, private (192.168.0.0/16)")]
    [InlineData("2606:4700::5efe:a00:1", "ISATAP to 10.0.0.1, private (10.0.0.0/8)")]
    [InlineData("2606:4700::200:5efe:a00:1", "ISATAP to 10.0.0.1, private (10.0.0.0/8)")]
    [InlineData("::7f00:1", "IPv4 in IPv6, given up (::/96)")]
    [InlineData("::ffff:0:7f00:1", "IPv4 translated (::ffff:0:0:0/96)")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo, a tunnel to an IPv4 address (2001::/32)")]
    [InlineData("4000::1", "given to nobody (::/0)")]
    public void A_refusal_names_its_range(string address, string words) => AddressRanges.Refusal(IPAddress.Parse(address)).ShouldBe(words);

    /// <summary>The IPv4 registry once more, written otherwise.</summary>
    [Fact]
    public void Ipv4_is_judged_by_the_registry_and_the_same_inside_IPv6()
    {
        var random = new Random(20310504);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < 40_000; i++)
        {
            // Half of them in the neighbourhood of a block's border.
            var edge = AddressRanges.All[random.Next(AddressRanges.All.Length)].First.MapToIPv4().GetAddressBytes();
            var value = i % 2 == 0 ? (uint)random.NextInt64(1L << 32) : BinaryPrimitives.ReadUInt32BigEndian(edge) + (uint)random.Next(-512, 512);
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            var address = new IPAddress(bytes);
            var isRefused = IsSpecial(bytes[0], bytes[1], bytes[2], bytes[3]);
            (AddressRanges.Refusal(address) is not null).ShouldBe(isRefused, address.ToString());
            AddressRanges.Refusal(address.MapToIPv6()).ShouldBe(AddressRanges.Refusal(address));
            foreach (var form in new[] { $"64:ff9b::{value >> 16:x}:{value & 0xFFFF:x}", $"2002:{value >> 16:x}:{value & 0xFFFF:x}::1", $"2606:4700::5efe:{value >> 16:x}:{value & 0xFFFF:x}" })
                (AddressRanges.Refusal(IPAddress.Parse(form)) is not null).ShouldBe(isRefused, form);
        }
    }

    private static bool IsSpecial(byte a, byte b, byte c, byte d) => a switch
    {
        0 or 10 or 127 or >= 224 => true,
        100 => b is >= 64 and < 128,
        168 => (b, c, d) == (63, 129, 16),
        169 => b == 254,
        172 => b is >= 16 and < 32,
        192 => b == 168 || (b == 0 && c is 0 or 2 && b == 0) || (b == 88 && c == 99),
        198 => b is 18 or 19 || (b == 51 && c == 100),
        203 => b == 0 && c == 113,
        _ => false,
    };

    [Fact]
    public void Outside_the_space_given_out_nothing_is_public()
    {
        var random = new Random(7);
        var bytes = new byte[16];
        for (var i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            if (bytes[0] >> 5 == 1) bytes[0] ^= 0x80;
            AddressRanges.Refusal(new IPAddress(bytes)).ShouldNotBeNull();
        }
    }

    private static int StableSeed(string text) => text.Aggregate(17, (seed, c) => unchecked((seed * 31) + c));

    private static IPAddress First(IPNetwork network) => network.BaseAddress;

    private static IPAddress Last(IPNetwork network) => Filled(network, _ => 0xFF);

    private static IPAddress Inside(IPNetwork network, Random random) => Filled(network, _ => (byte)random.Next(256));

    private static IPAddress Filled(IPNetwork network, Func<int, byte> fill)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(network.PrefixLength - (i * 8), 0, 8);
            bytes[i] |= (byte)(fill(i) & (0xFF >> kept));
        }
        return new IPAddress(bytes);
    }
}
