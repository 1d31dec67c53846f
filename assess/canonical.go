package assess

import (
	"reflect"
	"strconv"

	"stormglass/analyte"
	"stormglass/drug"
)

// canonical is a text that holds everything an answer can depend on: every
// spec with the points of its functions, the catalogues of analytes and drugs,
// and the policies. Equal rule sets give equal texts on every machine.
func (rs *Ruleset) canonical() []byte {
	b := append([]byte("stormglass ruleset 1\n"), rs.profile...)
	policy, intervals := rs.policy, rs.intervals().All()
	policy.Intervals = nil // by its content:
	b = appendValue(appendValue(b, reflect.ValueOf(policy)), reflect.ValueOf(intervals))
	for _, r := range rs.Catalogue() {
		b = append(append(b, '\n'), r.Spec().Canonical()...)
	}
	for _, a := range analyte.All() {
		b = appendValue(append(b, '\n'), reflect.ValueOf(a))
	}
	for _, d := range drug.All() {
		b = appendValue(append(b, '\n'), reflect.ValueOf(d))
	}
	return b
}

// appendValue writes a value by its type and its fields in order. Neither maps
// nor functions occur.
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
