package cohort

import (
	"context"
	"errors"
	"fmt"

	"stormglass/table"
)

// parquetDelim stands between the cells of a Parquet row that is kept as text:
// the unit separator, which no value of a table holds.
const parquetDelim = 0x1f

// parquet hands out the rows of a Parquet file as texts.
func (r *reader) parquet(ctx context.Context, in *input, take func(s *sheet, line int, text []byte) error) error {
	var s *sheet
	var buf []byte
	err := table.ParquetRows(in.file, in.size, in.name, func(head []string) (err error) {
		if s, err = r.sheet(in.name, head, parquetDelim); s == nil && err == nil {
			r.skipped = append(r.skipped, in.name)
			return errSkip
		}
		return err
	}, func(line int, cells []string) error {
		r.rows++
		if r.rows&0xfff == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		buf = buf[:0]
		for i, c := range cells {
			if i > 0 {
				buf = append(buf, parquetDelim)
			}
			var err error
			if buf, err = appendCell(buf, c); err != nil {
				return fmt.Errorf("%s, row %d: %w", in.name, line, err)
			}
		}
		return take(s, line, buf)
	})
	if errors.Is(err, errSkip) {
		return nil
	}
	return err
}

// errSkip ends the reading of a table that the data set has no use for.
var errSkip = errors.New("not read")

// appendCell writes a cell so that split reads it back.
func appendCell(buf []byte, c string) ([]byte, error) {
	plain := true
	for i := range len(c) {
		switch c[i] {
		case parquetDelim:
			return buf, fmt.Errorf("a value holds the control character 0x1f")
		case '"':
			plain = false
		}
	}
	if plain {
		return append(buf, c...), nil
	}
	buf = append(buf, '"')
	for i := range len(c) {
		if c[i] == '"' {
			buf = append(buf, '"')
		}
		buf = append(buf, c[i])
	}
	return append(buf, '"'), nil
}
