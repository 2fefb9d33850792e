using System.Collections.Immutable;
using System.Net;

namespace Stemma.Intake.Fetching;

/// <summary>Which addresses may be reached: those that the IANA registries of special-purpose addresses leave to the public network.</summary>
/// <remarks>
/// From the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), the registry of IPv6 address space
/// (only 2000::/3 is given out), and the clouds' documentation for where machines ask for their own keys. The longest block that holds an
/// address decides; blocks of odd parts that are public (AS112, anycast of protocols) are refused with their surroundings, for no report stands there.
/// </remarks>
public static class AddressRanges
{
    private const uint IsatapMark = 0x00005EFE;
    private const uint IsatapUniversalBit = 0x02000000;

    /// <summary>All blocks, the longest first.</summary>
    public static ImmutableArray<AddressRange> All { get; } =
    [
        .. new[]
        {
            Block("0.0.0.0/0", RangeRule.Public, "public IPv4"),
            Block("0.0.0.0/8", RangeRule.Refused, "this network itself"),
            Block("10.0.0.0/8", RangeRule.Refused, "private"),
            Block("100.64.0.0/10", RangeRule.Refused, "shared by providers and their customers"),
            Block("100.100.100.200/32", RangeRule.Refused, "metadata of a cloud"),
            Block("127.0.0.0/8", RangeRule.Refused, "loopback"),
            Block("168.63.129.16/32", RangeRule.Refused, "metadata of a cloud"),
            Block("169.254.0.0/16", RangeRule.Refused, "link-local"),
            Block("169.254.169.254/32", RangeRule.Refused, "metadata of a cloud"),
            Block("169.254.170.2/32", RangeRule.Refused, "metadata of a cloud"),
            Block("172.16.0.0/12", RangeRule.Refused, "private"),
            Block("192.0.0.0/24", RangeRule.Refused, "kept for protocols"),
            Block("192.0.0.192/32", RangeRule.Refused, "metadata of a cloud"),
            Block("192.0.2.0/24", RangeRule.Refused, "for documentation"),
            Block("192.88.99.0/24", RangeRule.Refused, "6to4 relays, given up"),
            Block("192.168.0.0/16", RangeRule.Refused, "private"),
            Block("198.18.0.0/15", RangeRule.Refused, "for benchmarks"),
            Block("198.51.100.0/24", RangeRule.Refused, "for documentation"),
            Block("203.0.113.0/24", RangeRule.Refused, "for documentation"),
            Block("224.0.0.0/4", RangeRule.Refused, "multicast"),
            Block("240.0.0.0/4", RangeRule.Refused, "reserved"),
            Block("255.255.255.255/32", RangeRule.Refused, "broadcast"),
            Block("::/0", RangeRule.Refused, "given to nobody"),
            Block("::/96", RangeRule.Refused, "IPv4 in IPv6, given up"),
            Block("::/128", RangeRule.Refused, "no address"),
            Block("::1/128", RangeRule.Refused, "loopback"),
            Block("::ffff:0:0:0/96", RangeRule.Refused, "IPv4 translated"),
            Block("64:ff9b::/96", RangeRule.ByInner, "NAT64", 96),
            Block("64:ff9b:1::/48", RangeRule.Refused, "NAT64 of a local network"),
            Block("100::/64", RangeRule.Refused, "thrown away"),
            Block("100:0:0:1::/64", RangeRule.Refused, "a placeholder"),
            Block("2000::/3", RangeRule.Public, "public IPv6"),
            Block("2001::/23", RangeRule.Refused, "kept for protocols"),
            Block("2001::/32", RangeRule.Refused, "Teredo, a tunnel to an IPv4 address"),
            Block("2001:10::/28", RangeRule.Refused, "ORCHID, no addresses of machines"),
            Block("2001:20::/28", RangeRule.Refused, "ORCHID, no addresses of machines"),
            Block("2001:db8::/32", RangeRule.Refused, "for documentation"),
            Block("2002::/16", RangeRule.ByInner, "6to4", 16),
            Block("3fff::/20", RangeRule.Refused, "for documentation"),
            Block("5f00::/16", RangeRule.Refused, "segments of a network's own routing"),
            Block("fc00::/7", RangeRule.Refused, "private"),
            Block("fd00:ec2::254/128", RangeRule.Refused, "metadata of a cloud"),
            Block("fd20:ce::254/128", RangeRule.Refused, "metadata of a cloud"),
            Block("fe80::/10", RangeRule.Refused, "link-local"),
            Block("fec0::/10", RangeRule.Refused, "site-local, given up"),
            Block("ff00::/8", RangeRule.Refused, "multicast"),
        }.OrderByDescending(r => r.Bits),
    ];

    /// <summary>Why an address may not be reached ("loopback (127.0.0.0/8)"); null where it may.</summary>
    public static string? Refusal(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Refusal(AddressRange.Number(address));
    }

    private static string? Refusal(UInt128 address)
    {
        var range = All.First(r => r.Holds(address));
        return range.Rule switch
        {
            RangeRule.Refused => range.ToString(),
            RangeRule.ByInner => Inner((uint)(address >> (128 - 32 - range.InnerAt)), range.Words),
            // ISATAP hides an IPv4 address in the second half of any public prefix.
            _ => ((uint)(address >> 32) & ~IsatapUniversalBit) == IsatapMark ? Inner((uint)address, "ISATAP") : null,
        };
    }

    private static string? Inner(uint address, string way)
    {
        var inner = new IPAddress([(byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address]);
        return Refusal(inner) is { } refusal ? $"{way} to {inner}, {refusal}" : null;
    }

    private static AddressRange Block(string block, RangeRule rule, string words, int innerAt = 0)
    {
        var network = IPNetwork.Parse(block);
        return new AddressRange(network.BaseAddress, network.PrefixLength, rule, words, innerAt);
    }
}
