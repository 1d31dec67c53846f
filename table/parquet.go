package table

import (
	"fmt"
	"io"
	"math/big"
	"strconv"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// ReadParquet reads a Parquet table of flat columns, wide or long, by the same
// rules as Read. Numbers and texts become the text that a CSV file would hold;
// timestamps and dates keep their meaning; missing values say nothing. Lines
// of issues are row numbers from 1.
func ReadParquet(r io.ReaderAt, size int64, opts Options) (*Result, error) {
	var t *reader
	res := &Result{}
	err := ParquetRows(r, size, opts.Name, func(head []string) (err error) {
		t, err = newReader(head, opts)
		res = t.res
		return err
	}, func(line int, cells []string) error {
		t.row(line, cells)
		return nil
	})
	return res, err
}

// ParquetRows reads the rows of a Parquet table of flat columns as a CSV file
// would hold them: head is called once with the names of the columns, row for
// each row, counted from 1; its cells are valid during the call. An error of
// either ends the reading and is returned. name is for errors.
func ParquetRows(r io.ReaderAt, size int64, name string, head func([]string) error, row func(line int, cells []string) error) error {
	f, err := parquet.OpenFile(r, size)
	if err != nil {
		return fmt.Errorf("%s: not a Parquet file: %w", name, err)
	}
	leaves, err := leavesOf(f.Schema(), name)
	if err != nil {
		return err
	}
	names := make([]string, len(leaves))
	for i, l := range leaves {
		names[i] = l.name
	}
	if err := head(names); err != nil {
		return err
	}
	line := 0
	for _, g := range f.RowGroups() {
		if line, err = group(g, leaves, name, line, row); err != nil {
			return err
		}
	}
	return nil
}

// leaf is one flat column.
type leaf struct {
	name string
	kind *format.LogicalType
	phys parquet.Kind
}

func leavesOf(s *parquet.Schema, file string) ([]leaf, error) {
	var out []leaf
	for _, path := range s.Columns() {
		if len(path) != 1 {
			return nil, fmt.Errorf("%s: column %q is nested; write a flat table, one column per value", file, path)
		}
		l, ok := s.Lookup(path...)
		if !ok || l.Node.Repeated() {
			return nil, fmt.Errorf("%s: column %q holds lists; write one row per value", file, path[0])
		}
		out = append(out, leaf{name: path[0], kind: l.Node.Type().LogicalType(), phys: l.Node.Type().Kind()})
	}
	return out, nil
}

func group(g parquet.RowGroup, leaves []leaf, name string, line int, take func(line int, cells []string) error) (int, error) {
	rows := g.Rows()
	defer rows.Close()
	buf := make([]parquet.Row, 256)
	cells := make([]string, len(leaves))
	for {
		n, err := rows.ReadRows(buf)
		for _, row := range buf[:n] {
			line++
			clear(cells)
			for _, v := range row {
				if i := v.Column(); i >= 0 && i < len(leaves) && !v.IsNull() {
					cells[i] = leaves[i].text(v)
				}
			}
			if err := take(line, cells); err != nil {
				return line, err
			}
		}
		if err == io.EOF {
			return line, nil
		}
		if err != nil {
			return line, fmt.Errorf("%s, row %d: %w", name, line, err)
		}
	}
}

// text writes a value as a CSV file would hold it.
func (l leaf) text(v parquet.Value) string {
	if l.kind != nil {
		switch k := l.kind.Value.(type) {
		case *format.TimestampType:
			return stamp(v.Int64(), k)
		case *format.DateType:
			return time.Unix(int64(v.Int32())*86400, 0).UTC().Format("2006-01-02")
		case *format.DecimalType:
			return decimal(v, l.phys, int(k.Scale))
		}
	}
	switch l.phys {
	case parquet.Boolean:
		if v.Boolean() {
			return "1"
		}
		return "0"
	case parquet.Int32:
		return strconv.FormatInt(int64(v.Int32()), 10)
	case parquet.Int64:
		return strconv.FormatInt(v.Int64(), 10)
	case parquet.Float:
		return strconv.FormatFloat(float64(v.Float()), 'g', -1, 32)
	case parquet.Double:
		return strconv.FormatFloat(v.Double(), 'g', -1, 64)
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return string(v.ByteArray())
	case parquet.Int96:
		return v.Int96().String()
	}
	return v.String()
}

// stamp writes a timestamp; one not adjusted to UTC is a wall-clock time.
func stamp(x int64, k *format.TimestampType) string {
	var at time.Time
	switch k.Unit.Value.(type) {
	case *format.MilliSeconds:
		at = time.UnixMilli(x)
	case *format.MicroSeconds:
		at = time.UnixMicro(x)
	default:
		at = time.Unix(0, x)
	}
	if k.IsAdjustedToUTC {
		return at.UTC().Format(time.RFC3339Nano)
	}
	return at.UTC().Format("2006-01-02T15:04:05.999999999")
}

func decimal(v parquet.Value, phys parquet.Kind, scale int) string {
	x := new(big.Int)
	switch phys {
	case parquet.Int32:
		x.SetInt64(int64(v.Int32()))
	case parquet.Int64:
		x.SetInt64(v.Int64())
	default:
		b := v.ByteArray()
		x.SetBytes(b)
		if len(b) > 0 && b[0]&0x80 != 0 { // two's complement
			x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
		}
	}
	if scale <= 0 || scale > 60 {
		return x.String()
	}
	return new(big.Rat).SetFrac(x, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil)).FloatString(scale)
}
