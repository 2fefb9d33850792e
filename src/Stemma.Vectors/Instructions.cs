using System.Runtime.Intrinsics.X86;

namespace Stemma.Vectors;

/// <summary>Sets of instructions that a kernel is written for. All give the same bits.</summary>
internal enum Instructions
{
    /// <summary>Any machine.</summary>
    Portable,

    /// <summary>x86-64 with AVX2 and FMA.</summary>
    Avx2,

    /// <summary>x86-64 with AVX-512 F and BW.</summary>
    Avx512,
}

/// <summary>What this machine has.</summary>
internal static class Machine
{
    /// <summary>The widest set that this machine supports.</summary>
    public static Instructions Best { get; } =
        Supports(Instructions.Avx512) ? Instructions.Avx512 : Supports(Instructions.Avx2) ? Instructions.Avx2 : Instructions.Portable;

    public static bool Supports(Instructions path) => path switch
    {
        Instructions.Avx512 => Avx512F.IsSupported && Avx512BW.IsSupported,
        Instructions.Avx2 => Avx2.IsSupported && Fma.IsSupported,
        _ => true,
    };
}
