using Stemma.Likeness;

namespace Stemma.Vectors.Tests;

/// <summary>Sentences made up for these tests.</summary>
internal static class Samples
{
    public static readonly EncoderInput[] Sentences =
    [
        new("The ferry Orrin ran aground near Veldsea on Tuesday; 14 people were hurt.", "en"),
        new("Паром «Оррин» сел на мель у Вельдси во вторник, пострадали 14 человек.", "ru"),
        new("بورانی «اورین» نزدیک ولدسی به گل نشست و ۱۴ نفر زخمی شدند.", "fa"),
        new("ბორანი ორინი სამშაბათს მეჩეჩზე დაჯდა, დაშავდა 14 ადამიანი.", "ka"),
        new("周二，渡轮奥林号在维尔德西附近搁浅，十四人受伤。", "zh"),
        new("Трајект Орин се насукао код Велдсија; повређено је 14 људи.", "sr-Cyrl"),
        new("Oʻrin paromi seshanba kuni sayoz joyga oʻtirib qoldi, 14 kishi jarohatlandi.", "uz"),
        new("The bakery on Mill Lane will stay open through the winter.", "en"),
    ];
}
