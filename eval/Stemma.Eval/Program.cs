using System.Text;
using Stemma.Eval;

Console.OutputEncoding = new UTF8Encoding(false);
return Arms.Run(args, Console.Out);
