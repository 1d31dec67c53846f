package table

import (
	"bytes"
	"fmt"
	"testing"
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
