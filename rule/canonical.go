package rule

import (
	"reflect"
	"slices"
	"strconv"

	"stormglass/analyte"
)

// Canonical is the Spec as bytes that depend on nothing but its content: every
// field in order, analytes by key, and functions by the points they give in
// every cell. It is the rule's share of the rule-set hash.
func (s *Spec) Canonical() []byte {
	return appendCanonical(nil, reflect.ValueOf(*s))
}

func appendCanonical(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		b = append(append(b, v.Type().Name()...), '{')
		for i := range v.NumField() {
			b = appendCanonical(append(append(b, v.Type().Field(i).Name...), '='), v.Field(i))
			b = append(b, ';')
		}
		if f, ok := asFunc(v); ok {
			b = f.appendCells(b)
		}
		return append(b, '}')
	case reflect.Slice, reflect.Array:
		b = append(append(b, v.Type().Name()...), '[')
		for i := range v.Len() {
			b = append(appendCanonical(b, v.Index(i)), ',')
		}
		return append(b, ']')
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(b, "nil"...)
		}
		return appendCanonical(b, v.Elem())
	case reflect.String:
		return strconv.AppendQuote(b, v.String())
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Float64:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
	case reflect.Int, reflect.Int8, reflect.Int64:
		return strconv.AppendInt(b, v.Int(), 10)
	case reflect.Uint8, reflect.Uint16, reflect.Uint64:
		if v.Type() == reflect.TypeFor[analyte.ID]() {
			return append(b, analyte.ID(v.Uint()).String()...)
		}
		return strconv.AppendUint(b, v.Uint(), 10)
	}
	return append(b, v.Kind().String()...)
}

// appendCells appends the points that the code gives in every cell.
func (f *Func) appendCells(b []byte) []byte {
	if f.Points == nil {
		return b
	}
	b = append(b, "cells="...)
	f.eachCell(func(c *Cell) {
		b = append(strconv.AppendInt(b, int64(f.Points(c)), 10), ' ')
	})
	return b
}

// Gives lists the numbers of points that the code gives in some cell, ascending.
func (f *Func) Gives() []int {
	var out []int
	f.eachCell(func(c *Cell) {
		if p := f.Points(c); !slices.Contains(out, p) {
			out = append(out, p)
		}
	})
	slices.Sort(out)
	return out
}

// eachCell calls do for every combination of the sides of the cuts, the first
// argument changing fastest.
func (f *Func) eachCell(do func(*Cell)) {
	c := Cell{args: f.Args, level: make([]int, len(f.Args))}
	for {
		do(&c)
		i := 0
		for i < len(f.Args) && c.level[i] == len(f.Args[i].Cuts) {
			c.level[i] = 0
			i++
		}
		if i == len(f.Args) {
			return
		}
		c.level[i]++
	}
}

func asFunc(v reflect.Value) (f Func, ok bool) {
	if !v.CanInterface() {
		return f, false
	}
	f, ok = v.Interface().(Func)
	return f, ok
}
