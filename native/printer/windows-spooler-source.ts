// The part of the Windows spooler's interface (winspool.drv) that no command of Windows offers: raw bytes
// in, the job's fate out. C# 5, compiled by the PowerShell that every Windows 10 and 11 has; its answers
// are one line of JSON in ASCII, whatever language the machine speaks.

/**
 * `Run` answers `print` with `missing` | `stopped` | `busy` | `refused` | `left` | `thrownOut` | `stuck` |
 * `unclear`, `status` with `missing` | `status`, and `list` with `names`. Flags are those of PRINTER_INFO_6 and
 * JOB_INFO_1 (learn.microsoft.com, win32/printdocs).
 */
export const spoolerSource = `
using System;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace Lowu
{
    public static class Spooler
    {
        [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
        private class Document
        {
            public string Name;
            public string OutputFile;
            public string DataType;
        }

        [DllImport("winspool.drv", EntryPoint = "OpenPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
        [DllImport("winspool.drv", SetLastError = true)]
        private static extern bool ClosePrinter(IntPtr printer);
        [DllImport("winspool.drv", EntryPoint = "StartDocPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
        private static extern int StartDocPrinter(IntPtr printer, int level, [In] Document document);
        [DllImport("winspool.drv", SetLastError = true)]
        private static extern bool EndDocPrinter(IntPtr printer);
        [DllImport("winspool.drv", SetLastError = true)]
        private static extern bool StartPagePrinter(IntPtr printer);
        [DllImport("winspool.drv", SetLastError = true)]
        private static extern bool EndPagePrinter(IntPtr printer);
        [DllImport("winspool.drv", SetLastError = true)]
        private static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
        [DllImport("winspool.drv", EntryPoint = "GetJobW", SetLastError = true)]
        private static extern bool GetJob(IntPtr printer, int job, int level, IntPtr into, int size, out int needed);
        [DllImport("winspool.drv", EntryPoint = "SetJobW", SetLastError = true)]
        private static extern bool SetJob(IntPtr printer, int job, int level, IntPtr from, int command);
        [DllImport("winspool.drv", EntryPoint = "EnumJobsW", SetLastError = true)]
        private static extern bool EnumJobs(IntPtr printer, int first, int count, int level, IntPtr into, int size, out int needed, out int returned);
        [DllImport("winspool.drv", EntryPoint = "GetPrinterW", SetLastError = true)]
        private static extern bool GetPrinter(IntPtr printer, int level, IntPtr into, int size, out int needed);

        private const int JobDelete = 5;
        private const int JobError = 0x2, JobPrinted = 0x80, JobComplete = 0x1000;
        private const int PrinterPaused = 0x1, PrinterOffline = 0x80;
        private const int LookMs = 100;

        public static string Run(string action, string name, string title, string bytes, int waitMs, int cancelMs)
        {
            IntPtr printer;
            if (!OpenPrinter(name, out printer, IntPtr.Zero)) return Answer("missing", Marshal.GetLastWin32Error());
            try
            {
                int status = StatusOf(printer);
                if (action == "status") return Answer("status", status);
                if ((status & (PrinterPaused | PrinterOffline)) != 0) return Answer("stopped", status);
                if (!BecomesEmpty(printer, waitMs)) return Answer("busy", status);
                return Print(printer, title, Convert.FromBase64String(bytes), waitMs, cancelMs);
            }
            finally
            {
                ClosePrinter(printer);
            }
        }

        private static string Print(IntPtr printer, string title, byte[] bytes, int waitMs, int cancelMs)
        {
            Document document = new Document();
            document.Name = title;
            document.DataType = "RAW";
            int job = StartDocPrinter(printer, 1, document);
            if (job == 0) return Answer("refused", Marshal.GetLastWin32Error());
            int seen = 0;
            try
            {
                int written = 0;
                bool whole = StartPagePrinter(printer)
                    && WritePrinter(printer, bytes, bytes.Length, out written)
                    && written == bytes.Length
                    && EndPagePrinter(printer);
                whole = EndDocPrinter(printer) && whole;
                if (whole && Leaves(printer, job, waitMs, ref seen)) return Answer("left", seen);
                SetJob(printer, job, 0, IntPtr.Zero, JobDelete);
                return Answer(Leaves(printer, job, cancelMs, ref seen) ? "thrownOut" : "stuck", seen);
            }
            catch (Exception)
            {
                return Answer("unclear", seen);
            }
        }

        /* A job that is gone has no entry; "seen" gathers every flag it ever showed. */
        private static bool Leaves(IntPtr printer, int job, int withinMs, ref int seen)
        {
            for (int waitedMs = 0; ; waitedMs += LookMs)
            {
                int needed;
                GetJob(printer, job, 1, IntPtr.Zero, 0, out needed);
                if (needed == 0) return true;
                IntPtr into = Marshal.AllocHGlobal(needed);
                try
                {
                    if (!GetJob(printer, job, 1, into, needed, out needed)) return true;
                    /* JobId and six pointers stand before it, each as wide as a pointer. */
                    int flags = Marshal.ReadInt32(into, IntPtr.Size * 7);
                    seen |= flags;
                    /* A queue that keeps what it has printed says so. */
                    if ((flags & (JobPrinted | JobComplete)) != 0 && (flags & JobError) == 0) return true;
                }
                finally
                {
                    Marshal.FreeHGlobal(into);
                }
                if (waitedMs >= withinMs) return false;
                Thread.Sleep(LookMs);
            }
        }

        private static bool BecomesEmpty(IntPtr printer, int withinMs)
        {
            for (int waitedMs = 0; ; waitedMs += LookMs)
            {
                int needed, returned;
                EnumJobs(printer, 0, 1, 1, IntPtr.Zero, 0, out needed, out returned);
                if (needed == 0) return true;
                if (waitedMs >= withinMs) return false;
                Thread.Sleep(LookMs);
            }
        }

        private static int StatusOf(IntPtr printer)
        {
            IntPtr into = Marshal.AllocHGlobal(64);
            try
            {
                int needed;
                return GetPrinter(printer, 6, into, 64, out needed) ? Marshal.ReadInt32(into) : 0;
            }
            finally
            {
                Marshal.FreeHGlobal(into);
            }
        }

        private static string Answer(string kind, int flags)
        {
            return "{\\"kind\\":\\"" + kind + "\\",\\"flags\\":" + flags + "}";
        }

        public static string Names(string[] names)
        {
            StringBuilder text = new StringBuilder("{\\"kind\\":\\"names\\",\\"names\\":[");
            for (int at = 0; at < names.Length; at += 1)
            {
                if (at > 0) text.Append(',');
                text.Append('"');
                foreach (char each in names[at]) text.Append("\\\\u").Append(((int)each).ToString("x4"));
                text.Append('"');
            }
            return text.Append("]}").ToString();
        }
    }
}
`
