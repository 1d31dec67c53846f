package fhir

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// node is one element of a JSON document, with the way back to its root, so
// that an issue can name it. Reading an element of the wrong shape notes an
// issue and reads as absent; nothing panics. The nil node is absent.
type node struct {
	parent *node
	name   string // element name, resource type for a root
	idx    int    // position in an array, -1 if not in one
	v      any
	notes  *notes // of the root
}

// notes collects the issues of one resource, each place and kind once.
type notes struct {
	issues []Issue
	seen   map[string]bool
}

func (n *notes) add(i Issue) {
	key := i.Expression + "\x00" + i.Code + "\x00" + i.Diagnostics
	if n.seen[key] {
		return
	}
	if n.seen == nil {
		n.seen = map[string]bool{}
	}
	n.seen[key] = true
	n.issues = append(n.issues, i)
}

// decode reads one JSON document, numbers kept as text.
func decode(b []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, jsonError(b, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("more text after the end of the JSON document; send one resource (or NDJSON, one resource per line)")
	}
	return v, nil
}

// jsonError adds line and column to a syntax error.
func jsonError(b []byte, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		line, col := position(b, syntax.Offset)
		return fmt.Errorf("not JSON at line %d, column %d: %s", line, col, syntax.Error())
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the JSON document ends too early; is it cut off?")
	}
	return fmt.Errorf("not JSON: %s", err)
}

func position(b []byte, offset int64) (line, col int) {
	if offset > int64(len(b)) {
		offset = int64(len(b))
	}
	head := b[:offset]
	line = 1 + bytes.Count(head, []byte{'\n'})
	return line, int(offset) - bytes.LastIndexByte(head, '\n') - 1
}

func root(v any, n *notes) *node {
	r := &node{idx: -1, v: v, notes: n, name: "Resource"}
	if m, ok := v.(map[string]any); ok {
		if t, ok := m["resourceType"].(string); ok && t != "" {
			r.name = t
		}
	}
	return r
}

// path is the element's name from the root: Observation.component[1].code.
func (n *node) path() string {
	if n == nil {
		return ""
	}
	s := n.name
	if n.idx >= 0 {
		s += "[" + strconv.Itoa(n.idx) + "]"
	}
	if n.parent == nil {
		return s
	}
	return n.parent.path() + "." + s
}

func (n *node) note(sev Severity, code, format string, args ...any) {
	if n == nil {
		return
	}
	n.notes.add(Issue{Severity: sev, Code: code, Expression: n.path(), Diagnostics: fmt.Sprintf(format, args...), Entry: -1})
}

// there reports whether the element is present and not null.
func (n *node) there() bool { return n != nil && n.v != nil }

// get is a member of an object; absent where there is none.
func (n *node) get(name string) *node {
	if n == nil {
		return nil
	}
	child := &node{parent: n, name: name, idx: -1, notes: n.notes}
	if n.v == nil {
		return child
	}
	m, ok := n.v.(map[string]any)
	if !ok {
		n.note(Error, "structure", "an object is expected here, not %s", kindOf(n.v))
		return child
	}
	child.v = m[name]
	return child
}

// need is get, and an issue where the member is missing.
func (n *node) need(name, mend string) *node {
	c := n.get(name)
	if n.there() && !c.there() {
		c.note(Error, "required", "%s is missing; %s", name, mend)
	}
	return c
}

// list is the elements of an array, nulls left out.
func (n *node) list() []*node {
	if !n.there() {
		return nil
	}
	a, ok := n.v.([]any)
	if !ok {
		n.note(Error, "structure", "an array is expected here, not %s; put it in [ ]", kindOf(n.v))
		return nil
	}
	out := make([]*node, 0, len(a))
	for i, v := range a {
		if v != nil {
			out = append(out, &node{parent: n.parent, name: n.name, idx: i, v: v, notes: n.notes})
		}
	}
	return out
}

// text is a string element.
func (n *node) text() string {
	if !n.there() {
		return ""
	}
	s, ok := n.v.(string)
	if !ok {
		n.note(Error, "structure", "text is expected here, not %s; put it in quotation marks", kindOf(n.v))
	}
	return s
}

// number is a decimal's or integer's own text.
func (n *node) number() (string, bool) {
	if !n.there() {
		return "", false
	}
	x, ok := n.v.(json.Number)
	if !ok {
		n.note(Error, "structure", "a number is expected here, not %s; send it bare, as in \"value\": 5.4", kindOf(n.v))
		return "", false
	}
	return string(x), true
}

// yes is a boolean element.
func (n *node) yes() (val, ok bool) {
	if !n.there() {
		return false, false
	}
	val, ok = n.v.(bool)
	if !ok {
		n.note(Error, "structure", "true or false is expected here, not %s", kindOf(n.v))
	}
	return val, ok
}

// raw is the element as JSON text, cut to a readable length.
func (n *node) raw() string {
	if !n.there() {
		return ""
	}
	if s, ok := n.v.(string); ok {
		return clip(s)
	}
	b, err := json.Marshal(n.v)
	if err != nil {
		return ""
	}
	return clip(string(b))
}

// clip keeps remarks and raw texts of hostile size out of events.
func clip(s string) string {
	const most = 4096
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && s[cut]&0xC0 == 0x80 {
		cut--
	}
	return s[:cut] + "…"
}

func kindOf(v any) string {
	switch v.(type) {
	case nil:
		return "nothing"
	case string:
		return "text"
	case bool:
		return "true or false"
	case json.Number:
		return "a number"
	case []any:
		return "an array"
	}
	return "an object"
}
