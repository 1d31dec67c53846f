package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"stormglass/drug"
	"stormglass/event"
	"stormglass/fhir"
	"stormglass/hl7"
	"stormglass/table"
)

// Files reads files (folders are searched; "-" is standard input), finds out
// what each holds, and groups the events by patient. A file, message, line or
// cell with a fault does not stop the rest; Set.Held and Set.Issues say what
// was not taken in. The error is not nil where a file does not exist or
// cannot be read, where ctx ends, or where nothing at all could be taken in.
func Files(ctx context.Context, paths []string, opts Options) (*Set, error) {
	files, err := list(paths, opts.Except)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		if len(paths) > 0 {
			return nil, fmt.Errorf("%s: there are no files to read in it", strings.Join(paths, ", "))
		}
		return nil, errors.New("no files were given")
	}
	in := &gathering{ctx: ctx, opts: opts, set: &Set{Unmapped: map[string]int{}}, keys: map[string][32]byte{},
		progress: Progress{Of: len(files)}}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := in.file(f); err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		in.set.Counts.Files++
		in.progress.Files++
		in.tell(0)
	}
	in.group()
	if len(in.set.Patients) == 0 && len(in.set.Nobody) == 0 {
		return in.set, in.nothing()
	}
	return in.set, nil
}

// nothing says why no event was found.
func (in *gathering) nothing() error {
	if len(in.set.Held) > 0 {
		return errors.New(in.set.Held[0].String())
	}
	for _, i := range in.set.Issues {
		if !i.Note {
			return errors.New(i.String())
		}
	}
	return errors.New("the files hold nothing about any patient")
}

// gathering is the state of one call of Files.
type gathering struct {
	ctx      context.Context
	opts     Options
	set      *Set
	events   []filed
	keys     map[string][32]byte // messages by key
	progress Progress
	taken    int
	current  int // index of the file being read
}

// filed are events with the file they came from: a FHIR reference means
// something within its file.
type filed struct {
	events []event.Event
	file   int
}

func (in *gathering) tell(bytes int64) {
	if in.opts.Progress == nil {
		return
	}
	p := in.progress
	p.Bytes, p.Events = bytes, in.taken
	in.opts.Progress(p)
}

// file reads one file.
func (in *gathering) file(path string) error {
	in.current++
	in.progress.File, in.progress.Size = path, 0
	o, err := open(in.ctx, path, in.opts.Stdin, in.tell)
	if err != nil {
		return err
	}
	defer o.close()
	in.progress.Size = o.size
	switch o.format {
	case formatHL7, formatMLLP:
		return in.hl7(o)
	case formatFHIR:
		return in.fhir(o)
	case formatParquet:
		return in.parquet(o)
	case formatUnknown:
		in.held(Held{File: o.name, Offset: -1, Reason: "neither HL7, FHIR JSON, Parquet nor a table: it holds binary data"})
		return nil
	}
	return in.table(o)
}

func (in *gathering) held(h Held) {
	in.set.Counts.Held++
	if len(in.set.Held) < MostIssues {
		in.set.Held = append(in.set.Held, h)
	}
}

func (in *gathering) issue(file, text string, note bool) {
	if !note {
		in.set.Counts.Faults++
	}
	if len(in.set.Issues) < MostIssues {
		in.set.Issues = append(in.set.Issues, Issue{File: file, Text: text, Note: note})
	}
}

func (in *gathering) take(events []event.Event) {
	if len(events) == 0 {
		return
	}
	in.taken += len(events)
	in.events = append(in.events, filed{events, in.current})
	for i := range events {
		e := &events[i]
		switch {
		case e.Kind == event.Unmapped:
			in.unmapped(e)
		case e.Dose != nil && e.Dose.Drug == drug.None:
			in.unmapped(e)
		}
	}
}

func (in *gathering) unmapped(e *event.Event) {
	in.set.Counts.Unmapped++
	name := e.Code
	if name == "" || strings.HasPrefix(name, "|") {
		name = strings.TrimPrefix(name, "|")
		if name == "" {
			name = e.Label
		}
	}
	in.set.Unmapped[name]++
}

// all reads the unpacked file, bounded.
func (in *gathering) all(o *opened) ([]byte, error) {
	most := in.opts.maxBytes()
	raw, err := io.ReadAll(io.LimitReader(o.body, most+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.name, reason(err))
	}
	if int64(len(raw)) > most {
		return nil, fmt.Errorf("%s: larger than %d MiB; split it", o.name, most>>20)
	}
	return raw, nil
}

// piece is a part of a file and where it begins.
type piece struct {
	raw []byte
	at  int64
}

func (in *gathering) hl7(o *opened) error {
	raw, err := in.all(o)
	if err != nil {
		return err
	}
	blocks := []piece{{raw, 0}}
	if o.format == formatMLLP || bytes.Contains(raw, []byte("\x0bMSH")) {
		blocks = in.frames(o.name, raw)
	}
	for _, b := range blocks {
		batch, err := hl7.Split(b.raw)
		if err != nil {
			in.held(Held{File: o.name, Offset: b.at, Reason: err.Error()})
			continue
		}
		if batch.Declared >= 0 && batch.Declared != len(batch.Messages) {
			in.issue(o.name, fmt.Sprintf("the batch says that it holds %d messages and holds %d; was it cut off?", batch.Declared, len(batch.Messages)), false)
		}
		for _, m := range batch.Messages {
			if err := in.ctx.Err(); err != nil {
				return err
			}
			// A message is a part of its block, so capacities tell its offset.
			in.message(o.name, m, b.at+int64(cap(b.raw)-cap(m)))
		}
	}
	return nil
}

// frames cuts a dump of MLLP blocks (0x0B … 0x1C 0x0D). Bytes between frames
// other than line ends are held: they may be a message that lost its frame.
func (in *gathering) frames(name string, raw []byte) []piece {
	var out []piece
	for at := 0; at < len(raw); {
		i := bytes.IndexByte(raw[at:], 0x0b)
		if i < 0 {
			i = len(raw) - at
		}
		if stray := bytes.Trim(raw[at:at+i], "\r\n\x00 "); len(stray) > 0 {
			in.held(Held{File: name, Offset: int64(at), Reason: fmt.Sprintf("%d bytes outside any MLLP frame", len(stray))})
		}
		if at += i + 1; at >= len(raw) {
			break
		}
		j := bytes.IndexByte(raw[at:], 0x1c)
		if j < 0 {
			in.held(Held{File: name, Offset: int64(at), Reason: "the MLLP frame has no end (0x1C); the file was cut off within a message"})
			break
		}
		out = append(out, piece{raw[at : at+j], int64(at)})
		at += j + 1
	}
	return out
}

// message reads one HL7 message by the rules of the live listener: the same
// bytes under the same key count once; other bytes under it are held.
func (in *gathering) message(name string, raw []byte, at int64) {
	in.set.Counts.Messages++
	m, events, err := in.siteMap().Read(raw, 0)
	if m != nil {
		if key := m.Key(); key.Usable() {
			sum := hl7.ContentHash(bytes.TrimRight(raw, "\r\n"))
			if old, known := in.keys[key.String()]; known {
				if old == sum {
					in.set.Counts.Duplicates++
				} else {
					in.held(Held{File: name, Offset: at, Reason: fmt.Sprintf("another message from %s with control id %s and the same time was read before", key.Sender, key.Control)})
				}
				return
			}
			if err == nil {
				in.keys[key.String()] = sum
			}
		}
	}
	if err != nil {
		in.held(Held{File: name, Offset: at, Reason: err.Error()})
		return
	}
	in.take(events)
}

// siteMap is the site map, with the zone asked for where it declares none.
func (in *gathering) siteMap() *hl7.Map {
	if in.opts.Map == nil {
		in.opts.Map = &hl7.Map{}
	}
	if in.opts.Map.Zone == nil {
		in.opts.Map.Zone = in.opts.Zone
	}
	return in.opts.Map
}

func (in *gathering) fhir(o *opened) error {
	opts := fhir.Options{Zone: in.opts.Zone, Systems: in.opts.Map.Namespaces(), MaxBytes: in.opts.maxBytes()}
	if in.opts.Map != nil {
		opts.Codes = func(sender, system, code string) (fhir.Local, bool) {
			l, ok := in.opts.Map.Lookup(sender, system, code)
			return fhir.Local(l), ok
		}
	}
	res, err := fhir.Read(o.body, opts)
	if err != nil {
		in.held(Held{File: o.name, Offset: -1, Reason: err.Error()})
	}
	if res == nil {
		return nil
	}
	in.set.Counts.Resources += res.Resources
	for _, i := range res.Issues {
		switch {
		case i.Severity == fhir.Fatal:
			in.held(Held{File: o.name, Offset: -1, Line: i.Line, Reason: i.Diagnostics})
		case i.Severity == fhir.Information && i.Code == "not-supported":
			// counted below, a line for each would bury the rest
		default:
			in.issue(o.name, i.String(), i.Severity == fhir.Information || i.Severity == fhir.Warning && i.Code == "code-invalid")
		}
	}
	for _, typ := range sortedKeys(res.Skipped) {
		in.issue(o.name, fmt.Sprintf("%d resources of type %s are not read", res.Skipped[typ], typ), true)
	}
	in.take(res.Events)
	return nil
}

func (in *gathering) tableOptions(o *opened) table.Options {
	t := in.opts.Table
	t.Name, t.Systems = o.name, in.opts.Map.Namespaces()
	if t.Zone == nil {
		t.Zone = in.opts.Zone
	}
	if in.opts.Map != nil {
		t.Codes = func(sender, system, code string) (table.Local, bool) {
			l, ok := in.opts.Map.Lookup(sender, system, code)
			return table.Local(l), ok
		}
	}
	return t
}

func (in *gathering) table(o *opened) error {
	res, err := table.Read(o.body, in.tableOptions(o))
	in.tabled(o, res, err)
	return nil
}

func (in *gathering) parquet(o *opened) error {
	if o.file != nil && !o.packed {
		res, err := table.ReadParquet(o.file, o.size, in.tableOptions(o))
		in.tabled(o, res, err)
		return nil
	}
	raw, err := in.all(o)
	if err != nil {
		return err
	}
	res, err := table.ReadParquet(bytes.NewReader(raw), int64(len(raw)), in.tableOptions(o))
	in.tabled(o, res, err)
	return nil
}

func (in *gathering) tabled(o *opened, res *table.Result, err error) {
	if err != nil {
		in.held(Held{File: o.name, Offset: -1, Reason: strings.TrimPrefix(err.Error(), o.name+": ")})
	}
	if res == nil {
		return
	}
	in.set.Counts.Rows += res.Rows
	for _, i := range res.Issues {
		in.issue(o.name, i.String(), i.Note)
	}
	in.set.Counts.Faults += max(0, res.Faults-faultsListed(res))
	if len(res.Assumed) > 0 {
		in.issue(o.name, "units taken from the catalogue, as the table names none: "+strings.Join(res.Assumed, ", "), true)
	}
	for _, name := range sortedKeys(res.Unmapped) {
		if !res.Long { // of a long table each is an event and counted there
			in.set.Unmapped[name] += res.Unmapped[name]
			in.set.Counts.Unmapped += res.Unmapped[name]
		}
	}
	in.take(res.Events)
}

func faultsListed(res *table.Result) int {
	n := 0
	for _, i := range res.Issues {
		if !i.Note {
			n++
		}
	}
	return n
}
