package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"stormglass/hl7/mllp"
	"stormglass/sim"
)

func simulateCommand() command {
	return command{
		name: "simulate", usage: "simulate [flags]",
		summary: "seeded virtual patients as HL7, FHIR or CSV",
		long: `Writes invented patients, each a clinical story, as a hospital's interfaces would send them: HL7 v2.5.1
messages, FHIR R4 NDJSON or a long CSV table. The same flags give the same bytes. With --out every patient
is a file of its own, and for HL7 the code map is written beside them; with --mllp the messages are sent.
Exit code 3: sent, but the server refused some.`,
		examples: []string{
			"stormglass simulate --beds 3 --hours 24 --out patients",
			"stormglass assess --codes patients/codes.txt patients/*.hl7",
			"stormglass simulate --format fhir --story hlh > hlh.ndjson",
			"stormglass simulate --beds 16 --faults --mllp 127.0.0.1:2575",
			"stormglass simulate --list",
		},
		run: runSimulate,
	}
}

func runSimulate(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	p := sim.Plan{}
	fs.StringVar(&p.Format, "format", "hl7", "`hl7|fhir|csv`")
	fs.IntVar(&p.Beds, "beds", 0, "number of patients (default: one of each story, or one with --story)")
	fs.Uint64Var(&p.Seed, "seed", 1, "seed of the patients and of the faults")
	fs.Float64Var(&p.Hours, "hours", 48, "hours to tell from the first admission; 0 tells whole stories")
	fs.BoolVar(&p.Faults, "faults", false, "deliver as imperfect interfaces do (HL7)")
	fs.StringVar(&p.Story, "story", "", "only this story, by its `id`")
	start := fs.String("start", "", "`time` of the first admission (default 2026-01-05T08:00:00Z; with --mllp --hours before now)")
	out := fs.String("out", "", "write one file per patient into this `folder`, made if absent")
	addr := fs.String("mllp", "", "send to this `address` instead of writing")
	stories := fs.Bool("list", false, "list the stories")
	page := fs.Bool("page", false, "print docs/simulated-patients.md")
	rest, err := parseMixed(fs, args)
	switch {
	case err != nil:
		return err
	case len(rest) > 0:
		return usagef("unexpected argument %q", rest[0])
	case *stories:
		listStories(io)
		return nil
	case *page:
		fmt.Fprint(io.out, sim.Page())
		return nil
	case *out != "" && *addr != "":
		return usagef("--out and --mllp exclude each other")
	case *addr != "" && p.Format != "hl7":
		return usagef("--mllp sends HL7 only; leave --format %s away", p.Format)
	}
	if p.Beds == 0 {
		p.Beds = len(sim.Stories())
		if p.Story != "" {
			p.Beds = 1
		}
	}
	if p.Start, err = simulatedStart(*start, *addr != "", p.Hours); err != nil {
		return usagef("--start %q is no time; write it as 2026-01-05T08:00:00Z", *start)
	}
	if err := p.Check(); err != nil {
		return usagef("%v", err)
	}
	switch {
	case *addr != "":
		return sendSimulated(ctx, io, p, *addr)
	case *out != "":
		return writeSimulated(ctx, io, p, *out)
	}
	if err := p.Write(interruptible{ctx, io.out}); err != nil {
		return failf("%v", err)
	}
	return nil
}

// simulatedStart is the first admission: a fixed day, so that files repeat;
// for a live server just long enough ago that nothing lies in the future.
func simulatedStart(text string, live bool, hours float64) (time.Time, error) {
	switch {
	case text != "":
		return time.Parse(time.RFC3339, text)
	case live:
		return time.Now().UTC().Add(-time.Duration(max(hours, 1) * float64(time.Hour))).Truncate(time.Minute), nil
	}
	return time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC), nil
}

func listStories(io *streams) {
	for _, s := range sim.Stories() {
		fmt.Fprintf(io.out, "%-34s %s\n%-34s %s\n", s.ID, s.Title, "", s.Says)
	}
}

func writeSimulated(ctx context.Context, io *streams, p sim.Plan, dir string) error {
	files, err := p.Files()
	if err != nil {
		return usagef("%v", err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failf("%v", err)
	}
	prog := newProgress(io)
	defer prog.done()
	for i, f := range files {
		prog.say("written %d of %d files", i, len(files))
		if err := writeFile(ctx, filepath.Join(dir, f.Name), f); err != nil {
			return failf("%v", err)
		}
	}
	prog.done()
	fmt.Fprintf(io.err, "%d files written to %s\n", len(files), dir)
	return nil
}

// writeFile gives the file its name only when it is complete.
func writeFile(ctx context.Context, path string, f sim.File) error {
	w, err := os.CreateTemp(filepath.Dir(path), ".simulate-*")
	if err != nil {
		return err
	}
	if err = f.Write(interruptible{ctx, w}); err == nil {
		err = w.Chmod(0o644)
	}
	if cerr := w.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(w.Name(), path)
	}
	if err != nil {
		_ = os.Remove(w.Name())
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// sendSimulated sends everything over one connection and counts the answers.
func sendSimulated(ctx context.Context, io *streams, p sim.Plan, addr string) error {
	c, err := mllp.Dial(ctx, addr, nil)
	if err != nil {
		return failf("%v; is a server listening there (stormglass serve)? --mllp takes HOST:PORT", err)
	}
	defer c.Close()
	prog := newProgress(io)
	defer prog.done()
	answers, kept := map[string]int{}, 0
	ms := p.Messages()
	for i, m := range ms {
		sctx, cancel := context.WithTimeout(ctx, 30*time.Second)
		ack, err := c.Send(sctx, m.Bytes)
		cancel()
		if err != nil {
			return failf("message %d of %d: %v", i+1, len(ms), err)
		}
		prog.say("sent %d of %d messages", i+1, len(ms))
		code := ackCode(ack)
		answers[code]++
		if code != "AA" && code != "CA" {
			kept++
		}
	}
	prog.done()
	fmt.Fprintf(io.out, "%d messages sent to %s: %d AA, %d AE, %d AR\n", len(ms), addr, answers["AA"]+answers["CA"], answers["AE"]+answers["CE"], answers["AR"]+answers["CR"])
	if kept > 0 {
		return &exitError{code: exitPartial}
	}
	return nil
}

// ackCode is MSA-1.
func ackCode(ack []byte) string {
	for i := 0; i+6 < len(ack); i++ {
		if string(ack[i:i+4]) == "MSA|" {
			return string(ack[i+4 : i+6])
		}
	}
	return ""
}
