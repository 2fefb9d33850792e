using System.Buffers.Binary;
using System.Net;

namespace Stemma.Intake.Fetching;

/// <summary>What is done with the addresses of a range.</summary>
public enum RangeRule
{
    /// <summary>They are refused.</summary>
    Refused,

    /// <summary>They may be reached.</summary>
    Public,

    /// <summary>An IPv4 address stands in them, and they are judged by it.</summary>
    ByInner,
}

/// <summary>A block of addresses and what is done with them. IPv4 stands as IPv6 has it (::ffff:a.b.c.d), so that both are judged the same.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Length">Bits of the prefix in the notation of <see cref="First"/>: up to 32 for IPv4, up to 128 for IPv6.</param>
/// <param name="Rule">What is done.</param>
/// <param name="Words">Plain words for a reader.</param>
/// <param name="InnerAt">Where its IPv4 address begins, in bits from the left; only for <see cref="RangeRule.ByInner"/>.</param>
public sealed record AddressRange(IPAddress First, int Length, RangeRule Rule, string Words, int InnerAt = 0)
{
    private readonly UInt128 _first = Number(First);

    /// <summary>Bits of the prefix among all 128.</summary>
    internal int Bits { get; } = First.GetAddressBytes().Length == 4 ? Length + 96 : Length;

    /// <summary>"loopback (127.0.0.0/8)".</summary>
    public override string ToString() => FormattableString.Invariant($"{Words} ({First}/{Length})");

    /// <summary>Whether an address stands in the block.</summary>
    public bool Holds(IPAddress address) => Holds(Number(address));

    internal bool Holds(UInt128 address) => Bits == 0 || (address ^ _first) >> (128 - Bits) == 0;

    /// <summary>An address as 128 bits, IPv4 behind ::ffff.</summary>
    internal static UInt128 Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
