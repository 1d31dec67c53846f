package cohort

import (
	"io"

	"github.com/parquet-go/parquet-go"

	"stormglass/event"
	"stormglass/rule"
)

// groupRows is how many rows a group of a Parquet file holds: what is kept in
// memory until it is written.
const groupRows = 1 << 16

// parquetFile writes rows of flat optional columns.
type parquetFile struct {
	w       *parquet.GenericWriter[any]
	columns []column
	at      []int // position in the file of each column
	rows    int
}

func newParquetFile(w io.Writer, columns []column) (*parquetFile, error) {
	group := parquet.Group{}
	for _, c := range columns {
		group[c.name] = parquet.Compressed(parquet.Optional(c.node()), &parquet.Snappy)
	}
	schema := parquet.NewSchema("trajectories", group)
	f := &parquetFile{w: parquet.NewGenericWriter[any](w, schema), columns: columns, at: make([]int, len(columns))}
	for i, path := range schema.Columns() {
		for k, c := range columns {
			if c.name == path[0] {
				f.at[k] = i
			}
		}
	}
	return f, nil
}

func (c column) node() parquet.Node {
	switch c.kind {
	case colInt:
		return parquet.Leaf(parquet.Int32Type)
	case colFloat:
		return parquet.Leaf(parquet.DoubleType)
	case colTime:
		return parquet.Timestamp(parquet.Millisecond)
	case colFlag:
		return parquet.Leaf(parquet.BooleanType)
	}
	return parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
}

// parquetPage is rows of values by column.
type parquetPage struct {
	columns []column
	values  [][]parquet.Value
	k       int
	rows    int
}

func (f *parquetFile) page() *parquetPage {
	return &parquetPage{columns: f.columns, values: make([][]parquet.Value, len(f.columns))}
}

func (f *parquetFile) put(p *parquetPage) error {
	writers := f.w.ColumnWriters()
	for k, values := range p.values {
		if _, err := writers[f.at[k]].WriteRowValues(values); err != nil {
			return err
		}
	}
	if f.rows += p.rows; f.rows < groupRows {
		return nil
	}
	f.rows = 0
	return f.w.Flush()
}

func (f *parquetFile) close() error { return f.w.Close() }

// add puts a value into the current column.
func (p *parquetPage) add(v parquet.Value) {
	p.values[p.k] = append(p.values[p.k], v.Level(0, 1, p.k))
	p.k++
}

func (p *parquetPage) null(n int) {
	for range n {
		p.values[p.k] = append(p.values[p.k], parquet.NullValue().Level(0, 0, p.k))
		p.k++
	}
}

func (p *parquetPage) int(x int64)        { p.add(parquet.Int32Value(int32(x))) }
func (p *parquetPage) float(x float64)    { p.add(parquet.DoubleValue(x)) }
func (p *parquetPage) text(s string)      { p.add(parquet.ByteArrayValue([]byte(s))) }
func (p *parquetPage) flag(yes bool)      { p.add(parquet.BooleanValue(yes)) }
func (p *parquetPage) truth(t rule.Truth) { p.text(t.Key()) }

func (p *parquetPage) time(t event.Time) {
	if !t.Known() {
		p.null(1)
		return
	}
	p.add(parquet.Int64Value(int64(t)))
}

func (p *parquetPage) end() { p.k, p.rows = 0, p.rows+1 }
