package fhir

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"stormglass/event"
)

// reader reads one file, stream or request.
type reader struct {
	opts   Options
	res    *Result
	index  *index
	within []*index                 // indexes of the bundles around
	seen   map[string]event.Patient // "Patient/1" of earlier NDJSON lines
	stamp  span                     // Bundle.timestamp
	whole  bool                     // a resource or Bundle was met
}

func newReader(opts Options) *reader {
	return &reader{opts: opts, index: newIndex(), seen: map[string]event.Patient{},
		res: &Result{Skipped: map[string]int{}}}
}

var errEmpty = errors.New("the file holds no FHIR resource")

// Read reads one JSON document (a resource, a Bundle, or an array of
// resources) or NDJSON (one resource per line, read as a stream). A resource
// with a fault does not stop the others: what can be read of it is kept, and
// Issues says what is wrong with which element. The error is not nil only
// where r fails, or where nothing at all could be read as JSON.
func Read(r io.Reader, opts Options) (*Result, error) {
	in := newReader(opts)
	br := bufio.NewReaderSize(r, 1<<16)
	if head, err := br.Peek(3); err == nil && bytes.Equal(head, []byte("\xef\xbb\xbf")) {
		_, _ = br.Discard(3)
	}
	first, start, more, err := firstLine(br, opts.maxBytes())
	if err != nil {
		return in.res, err
	}
	if more && wholeObject(first) {
		return in.res, in.lines(br, first, start)
	}
	rest, err := io.ReadAll(io.LimitReader(br, opts.maxBytes()-int64(len(first))+1))
	if err != nil {
		return in.res, err
	}
	doc := append(first, rest...)
	if int64(len(doc)) > opts.maxBytes() {
		return in.res, tooLarge(opts.maxBytes())
	}
	v, err := decode(doc)
	if err != nil {
		return in.res, err
	}
	in.document(v, 0)
	if !in.whole {
		return in.res, errEmpty
	}
	return in.res, nil
}

func tooLarge(most int64) error {
	return fmt.Errorf("the document is larger than %d bytes; split it, or send NDJSON, one resource per line", most)
}

// firstLine returns the first line that is not blank, its number, and whether
// anything but white space follows it.
func firstLine(br *bufio.Reader, most int64) (line []byte, number int, more bool, err error) {
	for {
		number++
		line, err = readLine(br, most)
		if len(bytes.TrimSpace(line)) > 0 {
			break
		}
		if err == io.EOF {
			return nil, number, false, errEmpty
		}
		if err != nil {
			return nil, number, false, err
		}
	}
	if err == io.EOF {
		return line, number, false, nil
	}
	if err != nil {
		return nil, number, false, err
	}
	for {
		b, err := br.ReadByte()
		if err == io.EOF {
			return line, number, false, nil
		}
		if err != nil {
			return nil, number, false, err
		}
		if !blank(b) {
			return line, number, true, br.UnreadByte()
		}
		line = append(line, b)
	}
}

func blank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

// readLine reads a line with its end, bounded.
func readLine(br *bufio.Reader, most int64) ([]byte, error) {
	var out []byte
	for {
		part, err := br.ReadSlice('\n')
		out = append(out, part...)
		if int64(len(out)) > most {
			return nil, tooLarge(most)
		}
		if err != bufio.ErrBufferFull {
			return out, err
		}
	}
}

// wholeObject reports whether a line is a complete JSON object.
func wholeObject(line []byte) bool {
	t := bytes.TrimSpace(line)
	if len(t) < 2 || t[0] != '{' || t[len(t)-1] != '}' {
		return false
	}
	_, err := decode(t)
	return err == nil
}

// lines reads NDJSON; a faulty line is an issue and the next one is read.
func (r *reader) lines(br *bufio.Reader, first []byte, number int) error {
	line := first
	var err error
	for n := number; ; {
		if t := bytes.TrimSpace(line); len(t) > 0 {
			v, bad := decode(t)
			if bad != nil {
				r.res.Issues = append(r.res.Issues, Issue{Severity: Fatal, Code: "structure", Diagnostics: strings.Replace(bad.Error(), " at line 1, column", ", column", 1), Entry: -1, Line: n})
			} else {
				r.document(v, n)
			}
		}
		if err == io.EOF {
			return nil
		}
		n += bytes.Count(line, []byte{'\n'})
		line, err = readLine(br, r.opts.maxBytes())
		if err != nil && err != io.EOF {
			return err
		}
	}
}

// document reads one decoded document.
func (r *reader) document(v any, line int) {
	if list, ok := v.([]any); ok {
		for _, m := range list {
			r.document(m, line)
		}
		return
	}
	r.whole = true
	res := newResource(v, -1, line)
	before := len(r.res.Events)
	if res.typ == "Bundle" {
		r.bundle(res, 0)
	} else {
		r.index.add(res)
		r.one(res)
		r.remember(res)
	}
	if r.opts.Feeds != nil {
		r.res.Events = append(r.res.Events, r.signs(r.res.Events[before:], res.hash())...)
	}
}

// one maps a single resource and takes over its findings.
func (r *reader) one(res *resource) []event.Event {
	r.res.Resources++
	var events []event.Event
	if res.typ != "" {
		events = r.mapped(res)
	}
	r.res.Events = append(r.res.Events, events...)
	r.res.Issues = append(r.res.Issues, res.issues()...)
	return events
}

// remember keeps who a Patient is, and drops the rest: a stream of any length
// is read in bounded memory.
func (r *reader) remember(res *resource) {
	if res.typ == "Patient" && res.id != "" {
		r.seen["Patient/"+res.id] = r.identity(res)
	}
	r.index = newIndex()
}

const deepest = 4 // bundles within bundles

// bundle indexes all entries first, so that references work in any order, and
// then maps them in their order.
func (r *reader) bundle(b *resource, depth int) {
	if depth == deepest {
		b.root.note(Error, "too-long", "bundles are nested more than %d deep; flatten them", deepest)
		r.res.Issues = append(r.res.Issues, b.issues()...)
		return
	}
	outer, stamp := r.index, r.stamp
	r.within = append(r.within, outer)
	r.index = newIndex()
	if at := b.root.get("timestamp").when(r.opts.zone()); at.known() {
		r.stamp = at
	}
	entries := r.entries(b)
	r.res.Issues = append(r.res.Issues, b.issues()...)
	for _, e := range entries {
		switch {
		case e == nil:
		case e.typ == "Bundle":
			r.bundle(e, depth+1)
		default:
			r.one(e)
		}
	}
	for _, e := range entries {
		if e == nil || e.typ != "Patient" {
			continue
		}
		if e.fullURL != "" {
			r.seen[e.fullURL] = r.identity(e)
		}
		if e.id != "" {
			r.seen["Patient/"+e.id] = r.identity(e)
		}
	}
	r.index, r.stamp = outer, stamp
	r.within = r.within[:len(r.within)-1]
}

// entries are the bundle's resources by position; nil where an entry has none.
func (r *reader) entries(b *resource) []*resource {
	list := b.root.get("entry").list()
	out := make([]*resource, len(list))
	for i, e := range list {
		body := e.get("resource")
		if !body.there() {
			continue
		}
		res := newResource(body.v, e.idx, b.line)
		res.fullURL = e.get("fullUrl").text()
		out[i] = res
		r.index.add(res)
	}
	for _, res := range out {
		r.report(res)
	}
	return out
}

// report tells the results of a DiagnosticReport whose they are: FHIR lets
// them leave the subject to the report.
func (r *reader) report(res *resource) {
	if res == nil || res.typ != "DiagnosticReport" {
		return
	}
	for _, n := range res.root.get("result").list() {
		if to := r.find(res, n.pointer().ref); to != nil && to.typ == "Observation" {
			to.report = res
		}
	}
}

// find resolves a reference in this bundle, then in those around it.
func (r *reader) find(from *resource, ref string) *resource {
	if to := r.index.find(from, ref); to != nil {
		return to
	}
	for i := len(r.within) - 1; i >= 0; i-- {
		if to := r.within[i].find(from, ref); to != nil {
			return to
		}
	}
	return nil
}
