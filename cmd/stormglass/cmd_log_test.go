package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
)

// storedLog makes a data folder with three messages: one with an event, one
// quarantined whose bytes are no UTF-8, one whose events cannot be read.
func storedLog(t *testing.T) (*sqlite.Log, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ward")
	clock := func() time.Time { return time.Date(2026, 3, 1, 3, 10, 0, 0, time.UTC) }
	l, err := sqlite.Open(t.Context(), dir, sqlite.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	_, err = l.Append(t.Context(), logEntries())
	if err != nil {
		t.Fatal(err)
	}
	return l, dir
}

// logEntries are a message with an event, one in quarantine, and one whose
// events cannot be read.
func logEntries() []eventlog.Entry {
	sent := time.Date(2026, 3, 1, 3, 9, 58, 0, time.UTC).UnixMilli()
	events := event.EncodeAll([]event.Event{{
		ID: event.NewID("LAB|PICU", "A1", "20260301040958+0100", 1), Kind: event.Observation,
		Patient: event.Patient{Authority: "HOSP", Value: "4711"}, At: event.Time(sent), Sent: event.Time(sent), Code: "1988-5", Text: "<0.2",
	}})
	return []eventlog.Entry{
		{Source: eventlog.SourceHL7, Sender: "LAB|PICU", Control: "A1", SentText: "20260301040958+0100", Sent: sent,
			Status: eventlog.Stored, Raw: []byte("MSH|^~\\&|LAB|PICU\rOBX|1|NM|1988-5^<CRP>^LN||<0.2\r"), Events: events},
		{Source: eventlog.SourceHL7, Status: eventlog.Quarantined, Reason: "no MSH segment", Raw: []byte("M\xe4rz\x00")},
		{Source: eventlog.SourceFHIR, Sender: "monitor", Control: "B1", Status: eventlog.Stored, Raw: []byte("{}"), Events: []byte{0xff, 0xff}},
	}
}

// call runs one command as main would.
func call(t *testing.T, c command, args ...string) (code int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = invoke(t.Context(), &streams{in: strings.NewReader(""), out: &stdout, err: &stderr}, c, args)
	return code, stdout.String(), stderr.String()
}

func TestLogVerify(t *testing.T) {
	l, dir := storedLog(t)
	head := l.Last().String()
	for _, args := range [][]string{
		{"verify", "--data", dir}, {"verify", dir}, {"--data", dir, "verify", "--expect", head}, // while the server has it open
	} {
		if code, out, errs := call(t, logCommand(), args...); code != exitOK || out != head+"\n" {
			t.Errorf("log %q: exit %d, %q, %q", args, code, out, errs)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	later := "4:" + strings.Repeat("0", 64)
	if code, out, errs := call(t, logCommand(), "verify", dir, "--expect", later); code != exitFailed || out != "" || !strings.Contains(errs, "truncated") {
		t.Errorf("a truncated log: exit %d, %q, %q", code, out, errs)
	}
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.DatabaseName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`DROP TRIGGER messages_are_never_changed; UPDATE messages SET reason = 'other' WHERE seq = 2`); err != nil {
		t.Fatal(err)
	}
	code, out, _ := call(t, logCommand(), "verify", "--json", dir)
	var v verified
	if err := json.Unmarshal([]byte(out), &v); err != nil || code != exitFailed || v.OK || v.Seq != 1 || !strings.Contains(v.Error, "message 2 was changed") {
		t.Errorf("a changed log: exit %d, %s, %v", code, out, err)
	}
}

func TestLogUsage(t *testing.T) {
	_, dir := storedLog(t)
	for _, args := range [][]string{
		{}, {"verify"}, {"repair", dir}, {"verify", dir, "more"}, {"verify", dir, "--expect", "3:xyz"}, {"verify", dir, "--expect", ""},
		{"count", dir, "--expect", "1:00"}, {"verify", "--nonsense"},
	} {
		if code, _, errs := call(t, logCommand(), args...); code != exitUsage || errs == "" {
			t.Errorf("log %q: exit %d, %q", args, code, errs)
		}
	}
	if code, _, errs := call(t, logCommand(), "count", t.TempDir()); code != exitFailed || !strings.Contains(errs, "no event log") {
		t.Errorf("no log there: exit %d, %q", code, errs)
	}
}

func TestLogCount(t *testing.T) {
	_, dir := storedLog(t)
	if code, out, _ := call(t, logCommand(), "count", dir); code != exitOK || !strings.HasPrefix(out, "3 messages: 2 stored, 1 quarantined") {
		t.Errorf("exit %d, %q", code, out)
	}
	_, out, _ := call(t, logCommand(), "count", "--json", dir)
	if want := `{"messages":3,"stored":2,"quarantined":1,"repeats":0}` + "\n"; out != want {
		t.Errorf("%q, want %q", out, want)
	}
}

func TestLogExport(t *testing.T) {
	_, dir := storedLog(t)
	code, out, errs := call(t, logCommand(), "export", "--json", "--data", dir)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if code != exitPartial || len(lines) != 3 || !strings.Contains(errs, "1 messages") {
		t.Fatalf("exit %d, %d lines, %q", code, len(lines), errs)
	}
	var got [3]map[string]any
	for i, line := range lines {
		if err := json.Unmarshal([]byte(line), &got[i]); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
	}
	for i, want := range []map[string]any{
		{"seq": 1.0, "source": "hl7", "sender": "LAB|PICU", "control": "A1", "sent": "2026-03-01T03:09:58.000Z",
			"sent_text": "20260301040958+0100", "recorded": "2026-03-01T03:10:00.000Z", "status": "stored", "reason": nil,
			"raw": "MSH|^~\\&|LAB|PICU\rOBX|1|NM|1988-5^<CRP>^LN||<0.2\r", "raw_base64": nil},
		{"seq": 2.0, "sender": "", "control": "", "sent": nil, "status": "quarantined", "reason": "no MSH segment",
			"raw": "M\ufffdrz\x00", "raw_base64": "TeRyegA="},
		{"seq": 3.0, "source": "fhir", "status": "stored", "raw": "{}"},
	} {
		for key, w := range want {
			if key == "recorded" || key == "sent" {
				if !sameInstant(got[i][key], w) {
					t.Errorf("line %d: %s = %v, want %v", i+1, key, got[i][key], w)
				}
			} else if got[i][key] != w {
				t.Errorf("line %d: %s = %q, want %q", i+1, key, got[i][key], w)
			}
		}
	}
	events := got[0]["events"].([]any)
	first := events[0].(map[string]any)
	if len(events) != 1 || first["text"] != "<0.2" || first["code"] != "1988-5" || first["seq"] != 1.0 || !sameInstant(first["recorded"], "2026-03-01T03:10:00Z") {
		t.Errorf("events of message 1: %v", events)
	}
	for _, i := range []int{1, 2} {
		if events, ok := got[i]["events"].([]any); !ok || len(events) != 0 {
			t.Errorf("line %d: events = %v, want an empty list", i+1, got[i]["events"])
		}
	}
	if got[2]["events_error"] == nil {
		t.Error("unreadable events leave no word")
	}
	code, out, _ = call(t, logCommand(), "export", dir)
	if code != exitPartial || strings.Count(out, "\n") != 3 || !strings.Contains(out, "quarantined: no MSH segment") {
		t.Errorf("for the eye: exit %d\n%s", code, out)
	}
}

// sameInstant compares two RFC 3339 texts; nil equals only nil.
func sameInstant(got, want any) bool {
	if want == nil || got == nil {
		return got == want
	}
	g, errG := time.Parse(time.RFC3339, fmt.Sprint(got))
	w, errW := time.Parse(time.RFC3339, fmt.Sprint(want))
	return errG == nil && errW == nil && g.Equal(w)
}

func TestBackupAndRestore(t *testing.T) {
	l, dir := storedLog(t)
	head := l.Last().String() + "\n"
	file, fresh := filepath.Join(t.TempDir(), "ward.db"), filepath.Join(t.TempDir(), "restored")
	if code, out, errs := call(t, backupCommand(), "--data", dir, "--out", file); code != exitOK || out != head {
		t.Fatalf("backup beside a server: exit %d, %q, %q", code, out, errs)
	}
	if code, _, errs := call(t, backupCommand(), "--data", dir, "--out", file); code != exitFailed || !strings.Contains(errs, "already exists") {
		t.Errorf("backup over a file: exit %d, %q", code, errs)
	}
	if code, out, errs := call(t, restoreCommand(), "--from", file, "--data", fresh); code != exitOK || out != head {
		t.Fatalf("restore: exit %d, %q, %q", code, out, errs)
	}
	if code, out, _ := call(t, logCommand(), "verify", fresh, "--expect", strings.TrimSpace(head)); code != exitOK || out != head {
		t.Errorf("the restored log: exit %d, %q", code, out)
	}
	if code, _, errs := call(t, restoreCommand(), "--from", file, "--data", fresh); code != exitFailed || !strings.Contains(errs, "already exists") {
		t.Errorf("restore over a log: exit %d, %q", code, errs)
	}
	again, err := sqlite.Open(context.Background(), fresh, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if again.Last().String()+"\n" != head {
		t.Errorf("the restored log opens at %v", again.Last())
	}
	for _, args := range [][]string{{}, {"--data", dir}, {"--out", file}, {"--data", dir, "--out", file, "more"}} {
		if code, _, _ := call(t, backupCommand(), args...); code != exitUsage {
			t.Errorf("backup %q: exit %d", args, code)
		}
	}
}
