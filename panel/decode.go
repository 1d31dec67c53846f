package panel

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// largestModel is the size in bytes above which a model file is refused.
const largestModel = 4 << 20

// Fault is one thing that is wrong in a model file: where, what, and what to
// do.
type Fault struct {
	Field string `json:"field"` // "proteins[3].weight"
	Says  string `json:"says"`
	Mend  string `json:"mend"`
}

// String is the fault on one line.
func (f Fault) String() string {
	if f.Field == "" {
		return f.Says + "; " + f.Mend
	}
	return f.Field + ": " + f.Says + "; " + f.Mend
}

// Faults is all that is wrong with one model. It is ErrModel.
type Faults []Fault

// Error lists the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, x := range f {
		lines[i] = x.String()
	}
	return strings.Join(lines, "\n")
}

// Is makes errors.Is(err, ErrModel) true.
func (f Faults) Is(target error) bool { return target == ErrModel }

// ReadModel reads a model file: JSON, each field known and given once. The
// error is Faults, with every fault that was found; a model is returned only
// without any.
func ReadModel(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(io.LimitReader(r, largestModel+1))
	if err != nil {
		return nil, err
	}
	if len(b) > largestModel {
		return nil, Faults{{"", "the file is larger than 4 MiB", "a model is a list of proteins; is this the table?"}}
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if f := onceEach(b); f != nil {
		return nil, Faults{*f}
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var m Model
	if err := d.Decode(&m); err != nil {
		return nil, Faults{decodeFault(b, err)}
	}
	if f := m.Check(); len(f) > 0 {
		return nil, f
	}
	return &m, nil
}

// decodeFault says in our words what the JSON decoder found.
func decodeFault(b []byte, err error) Fault {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return Fault{"", fmt.Sprintf("line %d is no JSON: %s", lineOf(b, syntax.Offset), syntax), "correct it there or shortly before"}
	case errors.As(err, &kind):
		return Fault{kind.Field, fmt.Sprintf("a %s stands where a %s belongs (line %d)", kind.Value, kindWord(kind.Type.String()), lineOf(b, kind.Offset)), "write it as docs/formats-panels.md shows"}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Fault{"", "the file is empty or ends too early", "write it out whole"}
	}
	text := strings.TrimPrefix(err.Error(), "json: ")
	if name, ok := strings.CutPrefix(text, "unknown field "); ok {
		return Fault{strings.Trim(name, `"`), fmt.Sprintf("there is no such field (line %d)", lineOf(b, int64(bytes.Index(b, []byte(name))))), "see docs/formats-panels.md for the fields; a field is never ignored"}
	}
	return Fault{"", text, "write it as docs/formats-panels.md shows"}
}

func kindWord(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "list"
	case strings.Contains(goType, "panel."):
		return "group of fields"
	case strings.Contains(goType, "string"):
		return "text"
	}
	return "number"
}

func lineOf(b []byte, offset int64) int {
	return 1 + bytes.Count(b[:min(max(offset, 0), int64(len(b)))], []byte("\n"))
}

// onceEach refuses a key that stands twice in one group of fields, whatever
// its case, and anything behind the end of the model.
func onceEach(b []byte) *Fault {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	type group struct {
		keys  map[string]bool // nil in a list
		value bool            // a value is next, not a key
	}
	var open []group
	began := false
	for {
		t, err := d.Token()
		if err != nil {
			return nil // the end, or a fault that decoding names better
		}
		if began && len(open) == 0 {
			return &Fault{"", fmt.Sprintf("line %d: something stands behind the end of the model", lineOf(b, d.InputOffset())), "one model a file"}
		}
		began = true
		top := len(open) - 1
		if key, ok := t.(string); ok && top >= 0 && open[top].keys != nil && !open[top].value {
			if open[top].keys[strings.ToLower(key)] {
				return &Fault{key, fmt.Sprintf("the field stands twice (line %d)", lineOf(b, d.InputOffset())), "keep one of them"}
			}
			open[top].keys[strings.ToLower(key)], open[top].value = true, true
			continue
		}
		switch t {
		case json.Delim('{'):
			open = append(open, group{keys: map[string]bool{}})
			continue
		case json.Delim('['):
			open = append(open, group{})
			continue
		case json.Delim('}'), json.Delim(']'):
			open = open[:top]
		}
		if top = len(open) - 1; top >= 0 {
			open[top].value = false
		}
	}
}
