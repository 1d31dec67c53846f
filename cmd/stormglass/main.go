// Command stormglass reads the immune weather of critically ill patients,
// children first. It is one binary: the ward server, the analyst's tools and a
// simulated intensive care unit.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// Exit codes of every command.
const (
	exitOK      = 0 // done
	exitFailed  = 1 // tried and failed: a broken chain, a failed test, unreadable input
	exitUsage   = 2 // the command line is wrong
	exitPartial = 3 // done, but some of the input was kept aside (quarantine, bad rows)

	exitInterrupted = 130 // Ctrl-C, as shells have it
)

// command is one verb of the command line.
type command struct {
	name     string
	summary  string // one line
	usage    string // "assess [flags] FILE…"
	long     string // what it does, in a few sentences
	examples []string
	// run parses args with fs (flags are registered by it) and does the work.
	run func(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error
}

// streams are the three standard streams of a run, so that commands can be
// tested without a process.
type streams struct {
	in       io.Reader
	out, err io.Writer
	tty      bool // out is a terminal that understands colour
	errTTY   bool
}

// exitError ends a command with a code; its message, if any, goes to stderr.
type exitError struct {
	code int
	msg  string
}

func (e *exitError) Error() string { return e.msg }

// usagef is a wrong command line.
func usagef(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Sprintf(format, args...)}
}

// failf is work that was tried and failed.
func failf(format string, args ...any) error {
	return &exitError{exitFailed, fmt.Sprintf(format, args...)}
}

// commands is the explicit list of all commands, in the order of the help.
func commands() []command {
	return []command{
		demoCommand(),
		serveCommand(),
		assessCommand(),
		immuneCommand(),
		scoreCommand(),
		cohortCommand(),
		panelCommand(),
		profileCommand(),
		rulesCommand(),
		simulateCommand(),
		replayCommand(),
		logCommand(),
		backupCommand(),
		restoreCommand(),
		versionCommand(),
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once
	code := run(ctx, &streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, tty: isTerminal(os.Stdout), errTTY: isTerminal(os.Stderr)}, os.Args[1:])
	stop()
	os.Exit(code)
}

// run dispatches one command line and returns the exit code.
func run(ctx context.Context, io *streams, args []string) int {
	all := commands()
	if len(args) == 1 && args[0] == "--version" {
		args = []string{"version"}
	}
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		if len(args) > 1 {
			return help(io, all, args[1])
		}
		printHelp(io.out, all)
		return exitOK
	}
	for _, c := range all {
		if c.name == args[0] {
			return invoke(ctx, io, c, args[1:])
		}
	}
	return noCommand(io, all, args[0])
}

func noCommand(io *streams, all []command, name string) int {
	var known []string
	for _, c := range all {
		known = append(known, c.name)
	}
	fmt.Fprintf(io.err, "stormglass: there is no command %q%s; `stormglass help` lists them\n", name, meant(name, known, ""))
	return exitUsage
}

func invoke(ctx context.Context, io *streams, c command, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.SetOutput(io.err)
	fs.Usage = func() { printCommandHelp(io.out, c, fs) }
	err := c.run(ctx, io, fs, args)
	var exit *exitError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return exitOK
	case ctx.Err() != nil:
		fmt.Fprintf(io.err, "stormglass %s: interrupted\n", c.name)
		return exitInterrupted
	case errors.As(err, &exit):
		if exit.msg != "" {
			fmt.Fprintf(io.err, "stormglass %s: %s\n", c.name, plainText(exit.msg))
		}
		return exit.code
	}
	fmt.Fprintf(io.err, "stormglass %s: %s\n", c.name, plainText(err.Error()))
	return exitFailed
}

// parseFlags parses args; a wrong flag ends with exitUsage.
func parseFlags(fs *flag.FlagSet, args []string) error {
	usage, out := fs.Usage, fs.Output()
	fs.Usage = func() {}
	fs.SetOutput(io.Discard)
	err := fs.Parse(args)
	fs.Usage = usage
	fs.SetOutput(out)
	if errors.Is(err, flag.ErrHelp) {
		usage()
		return err
	}
	if err != nil {
		return usagef("%s; see `stormglass %s --help`", flagFault(fs, err.Error()), fs.Name())
	}
	return nil
}

// flagFault says in our words what the flag package found wrong.
func flagFault(fs *flag.FlagSet, text string) string {
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		var known []string
		fs.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		return "there is no flag --" + name + meant(name, known, "--")
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return "--" + name + " needs a value"
	}
	if value, rest, ok := strings.Cut(text, " for flag -"); ok {
		name, why, _ := strings.Cut(rest, ": ")
		value = strings.TrimPrefix(strings.TrimPrefix(value, "invalid value "), "invalid boolean value ")
		if why == "parse error" {
			why = "not what this flag takes"
		}
		return fmt.Sprintf("--%s %s: %s", name, value, why)
	}
	return text
}

// parseMixed parses flags that may stand before, between or after the
// positional arguments, which it returns. After "--" nothing is a flag.
func parseMixed(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		if err := parseFlags(fs, args); err != nil {
			return nil, err
		}
		read := len(args) - fs.NArg()
		ended := read > 0 && args[read-1] == "--"
		args = fs.Args()
		if ended || len(args) == 0 {
			return append(rest, args...), nil
		}
		rest = append(rest, args[0])
		args = args[1:]
	}
}

func help(io *streams, all []command, name string) int {
	for _, c := range all {
		if c.name == name {
			return invoke(context.Background(), io, c, []string{"--help"})
		}
	}
	return noCommand(io, all, name)
}

func printHelp(w io.Writer, all []command) {
	fmt.Fprint(w, `Stormglass reads the immune weather of critically ill patients, children first.

  stormglass COMMAND [flags] [arguments]

`)
	for _, c := range all {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, `
Start with:   stormglass demo
Then look at: stormglass help COMMAND

It supports decisions and makes none: see docs/intended-use.md.
`)
}

func printCommandHelp(w io.Writer, c command, fs *flag.FlagSet) {
	fmt.Fprintf(w, "stormglass %s: %s\n\n  stormglass %s\n", c.name, c.summary, c.usage)
	if c.long != "" {
		fmt.Fprintf(w, "\n%s\n", strings.TrimSpace(c.long))
	}
	n := 0
	fs.VisitAll(func(*flag.Flag) { n++ })
	if n > 0 {
		fmt.Fprint(w, "\nFlags:\n")
		fs.VisitAll(func(f *flag.Flag) {
			kind, usage := flag.UnquoteUsage(f)
			switch kind {
			case "int", "uint", "float":
				kind = "n"
			}
			head := "--" + f.Name
			if kind != "" {
				head += " " + strings.ToUpper(kind)
			}
			if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "0s" {
				usage += " (default " + f.DefValue + ")"
			}
			fmt.Fprintf(w, "  %-24s %s\n", head, usage)
		})
	}
	if len(c.examples) > 0 {
		fmt.Fprint(w, "\nExamples:\n")
		for _, e := range c.examples {
			fmt.Fprintf(w, "  %s\n", e)
		}
	}
	fmt.Fprint(w, "\nExit codes: 0 done; 1 failed; 2 wrong command line; 3 done, but part of the input was kept aside; 130 interrupted.\n")
}
