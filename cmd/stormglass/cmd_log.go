package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"strings"
	"unicode/utf8"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
)

func logCommand() command {
	return command{
		name: "log", usage: "log verify|count|export --data DIR [flags]",
		summary: "check, count or export the event log of a data folder",
		long: `verify checks every page, every position and the whole hash chain, and prints the head as SEQ:HASH.
Note it somewhere else: --expect SEQ:HASH then also notices a log that was truncated or rewritten.
count says how many messages are stored and quarantined.
export writes one line per message, in order; with --json one JSON object with sender, control id, the
times sent and recorded, the raw text, status and reason, and the decoded events (docs/formats.md).
All three only read, and work while a server is running. What they print contains patient data.`,
		examples: []string{
			"stormglass log verify --data ./ward",
			"stormglass log verify --data ./ward --expect 18234:9f2c…",
			"stormglass log count --data ./ward --json",
			"stormglass log export --data ./ward --json > messages.ndjson",
		},
		run: runLog,
	}
}

// logFlags are the flags of all log verbs.
type logFlags struct {
	data   string
	expect string
	json   bool
}

func runLog(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f logFlags
	fs.StringVar(&f.data, "data", "", "data `folder` of the log (or give it as the argument)")
	fs.StringVar(&f.expect, "expect", "", "verify: the `head` SEQ:HASH that the log must still hold")
	fs.BoolVar(&f.json, "json", false, "write JSON")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	verb, err := f.verb(rest)
	if err != nil {
		return err
	}
	expect, err := f.head(fs, verb)
	if err != nil {
		return err
	}
	log, err := sqlite.OpenReader(ctx, f.data)
	if err != nil {
		return failf("%v", err)
	}
	defer log.Close()
	switch verb {
	case "verify":
		return verifyLog(ctx, io, log, expect, f.json)
	case "count":
		return countLog(ctx, io, log, f.json)
	default:
		return exportLog(ctx, io, log, f.json)
	}
}

// verb takes the verb and, where --data is absent, the folder from the arguments.
func (f *logFlags) verb(rest []string) (string, error) {
	if len(rest) == 0 {
		return "", usagef("say what to do: verify, count or export")
	}
	verb := rest[0]
	if verb != "verify" && verb != "count" && verb != "export" {
		return "", usagef("%q: want verify, count or export", verb)
	}
	if len(rest) == 2 && f.data == "" {
		f.data, rest = rest[1], rest[:1]
	}
	switch {
	case len(rest) > 1:
		return "", usagef("unexpected argument %q", rest[1])
	case f.data == "":
		return "", usagef("--data DIR is required: the folder that holds the event log")
	}
	return verb, nil
}

// head reads --expect.
func (f *logFlags) head(fs *flag.FlagSet, verb string) (eventlog.Head, error) {
	given := false
	fs.Visit(func(fl *flag.Flag) { given = given || fl.Name == "expect" })
	if !given {
		return eventlog.Head{}, nil
	}
	if verb != "verify" {
		return eventlog.Head{}, usagef("--expect belongs to verify")
	}
	head, err := eventlog.ParseHead(f.expect)
	if err != nil {
		return head, usagef("--expect: %v", err)
	}
	return head, nil
}

// verified is the JSON answer of log verify.
type verified struct {
	OK    bool   `json:"ok"`
	Head  string `json:"head"` // SEQ:HASH, as far as the chain is whole
	Seq   uint64 `json:"seq"`
	Hash  string `json:"hash"`
	Error string `json:"error,omitempty"`
}

// verifyLog prints the head on stdout; a broken chain ends with exit code 1.
func verifyLog(ctx context.Context, io *streams, log *sqlite.Reader, expect eventlog.Head, asJSON bool) error {
	p := newProgress(io)
	total := log.Last().Seq
	head, err := log.Verify(ctx, expect, func(seq uint64) { p.say("verified %d of %d messages", seq, total) })
	p.done()
	if err != nil && !errors.Is(err, eventlog.ErrChain) {
		return err
	}
	if asJSON {
		v := verified{OK: err == nil, Head: head.String(), Seq: head.Seq, Hash: head.Hash.String()}
		if err != nil {
			v.Error = err.Error()
		}
		if err := json.NewEncoder(io.out).Encode(v); err != nil {
			return err
		}
	} else if err == nil {
		fmt.Fprintln(io.out, head)
	}
	if err != nil {
		return failf("%v (whole up to %s)", err, head)
	}
	return nil
}

// counts is the JSON answer of log count.
type counts struct {
	Messages    uint64 `json:"messages"`
	Stored      uint64 `json:"stored"`
	Quarantined uint64 `json:"quarantined"`
	Repeats     uint64 `json:"repeats"` // deliveries of quarantined bytes already held
}

func countLog(ctx context.Context, io *streams, log *sqlite.Reader, asJSON bool) error {
	c, err := log.Counts(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(io.out).Encode(counts{c.Stored + c.Quarantined, c.Stored, c.Quarantined, c.Repeats})
	}
	_, err = fmt.Fprintf(io.out, "%d messages: %d stored, %d quarantined (and %d repeats of those)\n",
		c.Stored+c.Quarantined, c.Stored, c.Quarantined, c.Repeats)
	return err
}

// exported is one line of log export --json.
type exported struct {
	Seq         uint64        `json:"seq"`
	Source      string        `json:"source"`
	Sender      string        `json:"sender"`
	Control     string        `json:"control"`
	Sent        *string       `json:"sent"`      // RFC 3339; null when unknown
	SentText    string        `json:"sent_text"` // as the sender wrote it
	Recorded    string        `json:"recorded"`  // RFC 3339
	Status      string        `json:"status"`    // stored, quarantined
	Reason      string        `json:"reason,omitempty"`
	Raw         string        `json:"raw"`                  // bytes that are no UTF-8 become U+FFFD
	RawBytes    []byte        `json:"raw_base64,omitempty"` // the exact bytes, where raw is not
	Events      []event.Event `json:"events"`
	EventsError string        `json:"events_error,omitempty"`
	Hash        string        `json:"hash"`
}

// exportOf is a message as it is exported. Events that cannot be read leave
// their error in the line.
func exportOf(m *eventlog.Message) exported {
	x := exported{
		Seq: m.Seq, Source: m.Source, Sender: m.Sender, Control: m.Control, SentText: m.SentText,
		Recorded: event.Time(m.Recorded).String(), Status: m.Status.String(), Reason: m.Reason,
		Raw: strings.ToValidUTF8(string(m.Raw), "\ufffd"), Events: []event.Event{}, Hash: m.Hash.String(),
	}
	if m.Sent != 0 {
		sent := event.Time(m.Sent).String()
		x.Sent = &sent
	}
	if !utf8.Valid(m.Raw) {
		x.RawBytes = m.Raw
	}
	if len(m.Events) == 0 {
		return x
	}
	events, err := event.DecodeAll(m.Events)
	if err != nil {
		x.EventsError = err.Error()
		return x
	}
	for i := range events {
		events[i].Seq, events[i].Recorded = m.Seq, event.Time(m.Recorded)
	}
	x.Events = append(x.Events, events...)
	return x
}

// exportLog writes one line per message, JSON or a summary for the eye. It
// ends with exit code 3 when some events could not be read.
func exportLog(ctx context.Context, io *streams, log *sqlite.Reader, asJSON bool) error {
	out := bufio.NewWriterSize(io.out, 1<<16)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	p := newProgress(io)
	total, unread := log.Last().Seq, 0
	err := log.ReadFrom(ctx, 1, func(m eventlog.Message) error {
		p.say("exported %d of %d messages", m.Seq, total)
		x := exportOf(&m)
		if x.EventsError != "" {
			unread++
		}
		if asJSON {
			return lines.Encode(x)
		}
		_, err := fmt.Fprintln(out, x.line())
		return err
	})
	p.done()
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err == nil && unread > 0 {
		return &exitError{exitPartial, fmt.Sprintf("the events of %d messages could not be read; see events_error", unread)}
	}
	return err
}

// line is a message for the eye: position, times, sender, control id, what became of it.
func (x *exported) line() string {
	what := fmt.Sprintf("%d events", len(x.Events))
	switch {
	case x.EventsError != "":
		what = x.EventsError
	case x.Reason != "":
		what = x.Status + ": " + x.Reason
	}
	return strings.Join([]string{fmt.Sprint(x.Seq), x.Recorded, x.Source, printable(x.Sender), printable(x.Control), printable(what)}, "\t")
}
