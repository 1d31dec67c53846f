package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"

	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
)

func backupCommand() command {
	return command{
		name: "backup", usage: "backup --data DIR --out FILE",
		summary: "copy the event log to one verified file, also while a server runs",
		long: `Writes a consistent copy of the log, with assessments and audit trail, to a new file (mode 0600),
verifies the copy's whole chain and prints its head SEQ:HASH. The file gets its name only when it is
complete and synced. It contains patient data in clear text: encrypt it before it leaves the ward.`,
		examples: []string{"stormglass backup --data ./ward --out ward-2026-03-01.db"},
		run:      runBackup,
	}
}

func restoreCommand() command {
	return command{
		name: "restore", usage: "restore --from FILE --data DIR",
		summary: "make a new data folder from a backup file",
		long: `Verifies the backup's whole chain, copies it into DIR, which must not hold a log yet, verifies the
copy and prints its head SEQ:HASH. Start the server on DIR to go on from there; senders that repeat what
came after the backup are stored, what the backup holds is answered as a duplicate.`,
		examples: []string{"stormglass restore --from ward-2026-03-01.db --data ./ward-restored"},
		run:      runRestore,
	}
}

func runBackup(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	data := fs.String("data", "", "data `folder` of the log (required)")
	out := fs.String("out", "", "new `file` to write (required)")
	asJSON := fs.Bool("json", false, "print JSON")
	if err := parseAll(fs, args, map[string]*string{"data": data, "out": out}); err != nil {
		return err
	}
	log, err := sqlite.OpenReader(ctx, *data)
	if err != nil {
		return failf("%v", err)
	}
	defer log.Close()
	head, err := log.Backup(ctx, *out)
	return copied(io, head, err, *asJSON)
}

func runRestore(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	from := fs.String("from", "", "backup `file` (required)")
	data := fs.String("data", "", "new data `folder` to make (required)")
	asJSON := fs.Bool("json", false, "print JSON")
	if err := parseAll(fs, args, map[string]*string{"from": from, "data": data}); err != nil {
		return err
	}
	head, err := sqlite.Restore(ctx, *from, *data)
	return copied(io, head, err, *asJSON)
}

// parseAll parses flags, all of which in required must be given, and no arguments.
func parseAll(fs *flag.FlagSet, args []string, required map[string]*string) error {
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usagef("unexpected argument %q", rest[0])
	}
	for _, name := range []string{"from", "data", "out"} {
		if v := required[name]; v != nil && *v == "" {
			return usagef("--%s is required; see `stormglass %s --help`", name, fs.Name())
		}
	}
	return nil
}

// copied prints the head of a copy that was verified, or says why there is none.
func copied(io *streams, head eventlog.Head, err error, asJSON bool) error {
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case err != nil:
		return failf("%v", err)
	case asJSON:
		return json.NewEncoder(io.out).Encode(verified{OK: true, Head: head.String(), Seq: head.Seq, Hash: head.Hash.String()})
	}
	_, err = fmt.Fprintln(io.out, head)
	return err
}
