package table

import (
	"bytes"
	"fmt"
	"testing"

	"stormglass/event"
)

// BenchmarkReadWide reads 2,000 rows of 20 columns; it reports cells per second.
func BenchmarkReadWide(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("patient,time")
	columns := []string{"lactate", "platelets", "inr", "fibrinogen", "glucose", "neutrophils", "lymphocytes", "creatinine", "bilirubin_total", "alt",
		"ferritin", "spo2", "heart_rate", "sbp", "dbp", "gcs", "invasive_ventilation", "temperature", "potassium", "sodium"}
	for _, c := range columns {
		text.WriteString("," + c)
	}
	const rows = 2000
	for i := range rows {
		fmt.Fprintf(&text, "\nP%d,2026-03-01 %02d:%02d", i/100, i/60%24, i%60)
		for range columns {
			text.WriteString(",1")
		}
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		res, err := Read(bytes.NewReader(text.Bytes()), Options{Name: "b.csv"})
		if err != nil || res.Rows != rows {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*rows*float64(len(columns))/b.Elapsed().Seconds(), "cells/s")
}

// BenchmarkRows reads hourly rows of 20 columns, half of them empty, one by one
// as cohorts do; it reports rows per second.
func BenchmarkRows(b *testing.B) {
	head := []string{"patient", "time", "lactate", "platelets", "inr", "fibrinogen", "glucose", "neutrophils", "lymphocytes", "creatinine", "bilirubin_total", "alt",
		"ferritin", "spo2", "heart_rate", "sbp", "dbp", "temperature", "potassium", "sodium", "fio2", "respiratory_rate"}
	var rows [][]string
	for i := range 100 {
		row := []string{"A", fmt.Sprintf("2026-03-%02d %02d:00", 1+i/24, i%24)}
		for j := range len(head) - 2 {
			if (i+j)%2 == 0 {
				row = append(row, "NaN")
			} else {
				row = append(row, "0.51")
			}
		}
		rows = append(rows, row)
	}
	r, err := NewRows(head, Options{Name: "b.csv"})
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		for i, row := range rows {
			r.Row(i, row, func(*event.Event) { n++ })
		}
	}
	b.ReportMetric(float64(b.N)*float64(len(rows))/b.Elapsed().Seconds(), "rows/s")
}
