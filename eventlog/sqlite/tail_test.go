package sqlite

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"stormglass/eventlog"
)

// Reading gives the same messages whether they come from memory, from the
// database or, across the seam, from both.
func TestTailEqualsDatabase(t *testing.T) {
	ctx := t.Context()
	l, err := Open(ctx, filepath.Join(t.TempDir(), "data"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	const n = tailMessages + 300
	for i := 0; i < n; i += 50 {
		var batch []eventlog.Entry
		for j := i; j < min(i+50, n); j++ {
			e := eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB|H", Control: fmt.Sprint(j), SentText: "1", Status: eventlog.Stored,
				Raw: []byte(fmt.Sprint("raw ", j)), Events: []byte{byte(j)}}
			if j%97 == 5 {
				e.Status, e.Reason, e.Events = eventlog.Quarantined, "why", nil
			}
			batch = append(batch, e)
		}
		if _, err := l.Append(ctx, batch); err != nil {
			t.Fatal(err)
		}
		for i := range batch { // the caller's bytes are the caller's again
			clear(batch[i].Raw)
		}
	}
	if first := l.w.tail.first(); first != n-tailMessages+1 {
		t.Fatalf("the tail begins at %d", first)
	}
	for _, from := range []uint64{0, 1, 7, n - tailMessages - 1, n - tailMessages, n - tailMessages + 1, n - 70, n, n + 1} {
		var got, want []eventlog.Message
		if err := l.ReadFrom(ctx, from, func(m eventlog.Message) error { got = append(got, m); return nil }); err != nil {
			t.Fatal(err)
		}
		if err := l.reader.readFrom(ctx, from, l.Last().Seq, func(m eventlog.Message) error { want = append(want, m); return nil }); err != nil {
			t.Fatal(err)
		}
		for i := range got {
			if len(got[i].Events) == 0 { // nil or empty
				got[i].Events, want[i].Events = nil, nil
			}
		}
		if len(got) != int(n+1-max(from, 1)) || !reflect.DeepEqual(got, want) {
			t.Errorf("from %d: %d messages, the database has %d", from, len(got), len(want))
		}
	}
	stops := 0
	err = l.ReadFrom(ctx, n-tailMessages-2, func(eventlog.Message) error {
		if stops++; stops == 2 {
			return eventlog.ErrStop
		}
		return nil
	})
	if err != nil || stops != 2 {
		t.Errorf("stopped after %d: %v", stops, err)
	}
}
