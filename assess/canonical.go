package assess

import (
	"math"
	"reflect"
	"strconv"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/rule"
)

// canonical is a text that holds everything an answer can depend on: every
// spec with the points of its functions, the catalogues of analytes and drugs,
// and the policies. Equal rule sets give equal texts on every machine.
func (rs *Ruleset) canonical() []byte {
	b := append([]byte("stormglass ruleset 1\n"), rs.profile...)
	b = appendValue(b, reflect.ValueOf(rs.policy))
	for _, r := range rs.Rules() {
		b = appendValue(append(b, '\n'), reflect.ValueOf(r.Spec()))
		b = appendFuncs(b, r)
	}
	for _, a := range analyte.All() {
		b = appendValue(append(b, '\n'), reflect.ValueOf(a))
	}
	for _, d := range drug.All() {
		b = appendValue(append(b, '\n'), reflect.ValueOf(d))
	}
	return b
}

// appendValue writes a value by its type and its fields in order. Functions
// are written as their points elsewhere; maps do not occur.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(b, "nil"...)
		}
		if v.Kind() == reflect.Interface {
			b = append(b, v.Elem().Type().String()...)
		}
		return appendValue(b, v.Elem())
	case reflect.Struct:
		b = append(b, '{')
		for i := 0; i < v.NumField(); i++ {
			b = append(append(b, v.Type().Field(i).Name...), ':')
			b = append(appendValue(b, v.Field(i)), ';')
		}
		return append(b, '}')
	case reflect.Slice, reflect.Array:
		b = append(b, '[')
		for i := 0; i < v.Len(); i++ {
			b = append(appendValue(b, v.Index(i)), ',')
		}
		return append(b, ']')
	case reflect.String:
		return strconv.AppendQuote(b, v.String())
	case reflect.Float64, reflect.Float32:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	}
	switch {
	case v.CanInt():
		return strconv.AppendInt(b, v.Int(), 10)
	case v.CanUint():
		return strconv.AppendUint(b, v.Uint(), 10)
	}
	return append(b, v.Kind().String()...)
}

// appendFuncs writes the points of every function of a rule over every cell of
// its arguments.
func appendFuncs(b []byte, r *rule.Rule) []byte {
	spec := r.Spec()
	for i := range spec.Items {
		for _, p := range spec.Items[i].Parts {
			if f, ok := p.(rule.Func); ok {
				b = append(append(b, "func "...), f.Name...)
				b = appendCells(b, r, i, &f, make([]analyte.Value, len(spec.Inputs)), 0)
			}
		}
	}
	return b
}

func appendCells(b []byte, r *rule.Rule, item int, f *rule.Func, in []analyte.Value, arg int) []byte {
	if arg == len(f.Args) {
		var out rule.Result
		r.Eval(in, &out)
		if item >= out.NItems {
			return append(b, '?')
		}
		b = strconv.AppendInt(append(b, ' '), int64(out.Item(item).Lo), 10)
		return strconv.AppendInt(append(b, '-'), int64(out.Item(item).Hi), 10)
	}
	slot, ok := r.Slot(f.Args[arg].Input)
	if !ok {
		return append(b, '?')
	}
	for _, x := range cellValues(f.Args[arg].Cuts) {
		in[slot] = analyte.Point(r.ToCanonical(slot, x), 0)
		b = appendCells(b, r, item, f, in, arg+1)
	}
	in[slot] = analyte.Value{}
	return b
}

// cellValues is a value below the first cut, each cut, and a value above each.
func cellValues(cuts []rule.Cut) []float64 {
	out := []float64{}
	for i, c := range cuts {
		if i == 0 {
			out = append(out, c.At-math.Abs(c.At)/2-0.5)
		}
		next := c.At + math.Abs(c.At)/2 + 0.5
		if i+1 < len(cuts) {
			next = (c.At + cuts[i+1].At) / 2
		}
		out = append(out, c.At, next)
	}
	return out
}
