using System.Text;

namespace Stemma.Reports;

/// <summary>Reads addresses that strangers wrote.</summary>
/// <remarks><see cref="Uri.TryCreate(string, UriKind, out Uri)"/> throws on some of them (IndexOutOfRangeException for "file://", U+202E, "/x" in .NET 10), and takes "/x" for a file of this machine.</remarks>
public static class WebAddress
{
    /// <summary>The whole address; null where it is none.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="from">The address of what it stands in, for addresses that leave out their beginning; null where only whole ones count.</param>
    public static Uri? Read(string? text, Uri? from = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            return from is not null ? Uri.TryCreate(from, text, out var joined) ? joined : null
                : Uri.TryCreate(text, UriKind.Absolute, out var whole) && !text.TrimStart().StartsWith('/') ? whole : null;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The same for http and https only, with a host that could be one.</summary>
    public static Uri? ReadHttp(string? text, Uri? from = null) => Read(text, from) is { } address && IsHttp(address) && HasHost(address) ? address : null;

    /// <summary>The address as it is shown and kept: escaped, without user name and password, without fragment.</summary>
    public static string Shown(Uri address) => address.Scheme == Uri.UriSchemeMailto ? address.AbsoluteUri : address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo & ~UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>Whether it is an http or https address.</summary>
    public static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether its host could be one: a host of letters that no name may have is only noticed when <see cref="Uri.IdnHost"/> is asked for, which then throws.</summary>
    public static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost is { Length: > 0 } host && Ascii.IsValid(host) && Read(address.AbsoluteUri) is not null;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
