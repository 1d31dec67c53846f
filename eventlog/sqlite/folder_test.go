package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"stormglass/eventlog"
)

func open(t *testing.T, dir string) *Log {
	t.Helper()
	l, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// fill appends n messages, each in its own Append, and some records.
func fill(t *testing.T, l *Log, n int) {
	t.Helper()
	for i := range n {
		e := oru(i)
		if i%10 == 3 {
			e.Status, e.Reason, e.Events, e.Control = eventlog.Quarantined, "no MSH segment", nil, ""
			e.Raw = fmt.Append(e.Raw, i)
		}
		if _, err := l.Append(t.Context(), []eventlog.Entry{e}); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.AppendAssessment(t.Context(), eventlog.Assessment{Patient: "p", RuleSet: "r", Bytes: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	if err := l.AppendAudit(t.Context(), eventlog.AuditRecord{Actor: "dr", Action: "read"}); err != nil {
		t.Fatal(err)
	}
}

func TestFolderIsPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "data")
	l := open(t, dir)
	fill(t, l, 3)
	if err := l.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("folder: %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) < 4 {
		t.Fatalf("%d files: %v", len(entries), err)
	}
	for _, e := range entries {
		if info, err := e.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", e.Name(), info.Mode(), err)
		}
	}
}

func TestFolderOfOthersIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if l, err := Open(t.Context(), dir, Options{}); err != nil {
		t.Errorf("an empty folder is made private: %v", err)
	} else if err := l.Close(); err != nil {
		t.Error(err)
	}
	shared := t.TempDir()
	if err := os.Chmod(shared, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(shared, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), shared, Options{}); err == nil || !strings.Contains(err.Error(), "readable by others") {
		t.Errorf("a folder with other files: %v", err)
	}
}

func TestFolderIsLocked(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	_, err := Open(t.Context(), dir, Options{})
	if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
		t.Fatalf("second Open: %v, want ErrLocked that names process %d", err, os.Getpid())
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, dir)
}

func TestReopenContinues(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	fill(t, l, 20)
	head := l.Last()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	early := func() time.Time { return time.UnixMilli(1) } // the clock was set back
	l, err := Open(t.Context(), dir, Options{Clock: early})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if l.Last() != head {
		t.Fatalf("head %v, want %v", l.Last(), head)
	}
	out, err := l.Append(t.Context(), []eventlog.Entry{oru(0), oru(999)})
	if err != nil || out[0].Kind != eventlog.Duplicate || out[1] != (eventlog.Outcome{Kind: eventlog.Appended, Seq: 21, Status: eventlog.Stored}) {
		t.Fatalf("%+v, %v", out, err)
	}
	if got, err := eventlog.Verify(t.Context(), l, head); err != nil || got.Seq != 21 {
		t.Fatalf("Verify: %v, %v", got, err)
	}
	records := 0
	if err := l.Assessments(t.Context(), "p", func(eventlog.Assessment) error { records++; return nil }); err != nil || records != 1 {
		t.Fatalf("%d assessments: %v", records, err)
	}
}

// version1 is a folder as version 1 of the schema left it.
func version1(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join("testdata", "version1.sql"))
	if err != nil {
		t.Fatal(err)
	}
	alter(t, dir, string(script))
	return dir
}

// alter runs SQL on a folder's database behind the log's back.
func alter(t *testing.T, dir, script string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, DatabaseName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(script); err != nil {
		t.Fatal(err)
	}
}

// TestMigratesVersion1 opens an old database whose hashes were computed by
// another program, so that it also pins the encoding of the chain.
func TestMigratesVersion1(t *testing.T) {
	dir := version1(t)
	if _, err := OpenReader(t.Context(), dir); err == nil || !strings.Contains(err.Error(), "older than") {
		t.Errorf("OpenReader on an old schema: %v", err)
	}
	l := open(t, dir)
	head, err := eventlog.ParseHead("4:1cf7e5a0")
	if err == nil {
		t.Fatalf("ParseHead took a short hash: %v", head)
	}
	head, err = eventlog.Verify(t.Context(), l, eventlog.Head{})
	if err != nil || head.Seq != 4 || head.Hash.String() != version1Head {
		t.Fatalf("Verify: %v, %v", head, err)
	}
	again := eventlog.Entry{Source: "hl7", Sender: "LAB^PICU", Status: eventlog.Quarantined, Reason: "no MSH segment", Raw: []byte("rubbish \xff\x00")}
	out, err := l.Append(t.Context(), []eventlog.Entry{again, oru(1)})
	if err != nil || out[0] != (eventlog.Outcome{Kind: eventlog.Duplicate, Seq: 2, Status: eventlog.Quarantined}) || out[1].Seq != 5 {
		t.Fatalf("Append: %+v, %v", out, err)
	}
	counts, err := l.Counts(t.Context())
	if err != nil || counts != (eventlog.Counts{Stored: 2, Quarantined: 3, Repeats: 2}) {
		t.Fatalf("Counts: %+v, %v", counts, err)
	}
	fill(t, l, 1)
	if version, err := schemaVersion(t.Context(), l.reader.db); err != nil || version != SchemaVersion {
		t.Fatalf("schema version %d, %v", version, err)
	}
}

// version1Head is the head of testdata/version1.sql, computed by the program that wrote it.
const version1Head = "e1936116d5966b74011cfcfce805cb120faec6738b0e4a97bc1816c44931d02c"

func TestNewerSchemaIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	alter(t, dir, `INSERT INTO schema_version VALUES (99, 0)`)
	for name, err := range map[string]error{
		"Open":       second(Open(t.Context(), dir, Options{})),
		"OpenReader": second(OpenReader(t.Context(), dir)),
	} {
		if err == nil || !strings.Contains(err.Error(), "version 99") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// TestTamperingIsNoticed changes a stored log in every way that a chain is there for.
func TestTamperingIsNoticed(t *testing.T) {
	const unlock = `DROP TRIGGER messages_are_never_changed; DROP TRIGGER messages_are_never_deleted; `
	for name, script := range map[string]string{
		"message 7 was changed":                 unlock + `UPDATE messages SET raw = x'00' WHERE seq = 7`,
		"message 8 was changed":                 unlock + `UPDATE messages SET recorded = recorded + 1 WHERE seq = 8`,
		"message 5 is missing, the next one":    unlock + `DELETE FROM messages WHERE seq = 5`,
		"message 1 is missing":                  unlock + `DELETE FROM messages WHERE seq < 3`,
		"ends at message 9, expected":           unlock + `DELETE FROM messages WHERE seq = 10`,
		"ends at message 0, expected":           unlock + `DELETE FROM messages`,
		"message 4 does not continue message 3": unlock + `UPDATE messages SET prev = zeroblob(32) WHERE seq = 4`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			l := open(t, dir)
			fill(t, l, 10)
			head := l.Last()
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			alter(t, dir, script)
			r, err := OpenReader(t.Context(), dir)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if _, err := r.Verify(t.Context(), head, func(uint64) {}); !errors.Is(err, eventlog.ErrChain) || !strings.Contains(err.Error(), name) {
				t.Fatalf("Verify: %v", err)
			}
		})
	}
	dir := t.TempDir()
	l := open(t, dir)
	fill(t, l, 2)
	for _, script := range []string{`UPDATE messages SET raw = x'00'`, `DELETE FROM messages`} {
		if _, err := l.conn.ExecContext(t.Context(), script); err == nil || !strings.Contains(err.Error(), "only grows") {
			t.Errorf("%s: %v", script, err)
		}
	}
}

// TestBackupWhileWriting backs up a log under load, restores it, and goes on
// from the restored log.
func TestBackupWhileWriting(t *testing.T) {
	l := open(t, t.TempDir())
	fill(t, l, 50)
	before := l.Last()
	ctx, cancel := context.WithCancel(t.Context())
	var group sync.WaitGroup
	for c := range 2 {
		group.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				if _, err := l.Append(context.Background(), []eventlog.Entry{oru(1000*(c+1) + i)}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	out := t.TempDir()
	file := filepath.Join(out, "backup.db")
	head, err := l.Backup(t.Context(), file)
	cancel()
	group.Wait()
	if err != nil || head.Seq < before.Seq {
		t.Fatalf("Backup: %v, %v", head, err)
	}
	if m, err := eventlog.Get(t.Context(), l, head.Seq); err != nil || m.Hash != head.Hash {
		t.Fatalf("the backup's head %v is not in the log: %v", head, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("backup file: %v, %v", info.Mode(), err)
	}
	if entries, err := os.ReadDir(out); err != nil || len(entries) != 1 {
		t.Errorf("files beside the backup: %v, %v", entries, err)
	}
	if _, err := l.Backup(t.Context(), file); !errors.Is(err, ErrExists) {
		t.Errorf("a second backup to the same file: %v", err)
	}
	restored(t, file, head)
	damaged(t, file)
}

func restored(t *testing.T, file string, head eventlog.Head) {
	dir := filepath.Join(t.TempDir(), "restored")
	if got, err := Restore(t.Context(), file, dir); err != nil || got != head {
		t.Fatalf("Restore: %v, %v; want %v", got, err, head)
	}
	if _, err := Restore(t.Context(), file, dir); !errors.Is(err, ErrExists) {
		t.Errorf("restoring over a log: %v", err)
	}
	l := open(t, dir)
	if got, err := eventlog.Verify(t.Context(), l, head); err != nil || got != head {
		t.Fatalf("Verify: %v, %v", got, err)
	}
	out, err := l.Append(t.Context(), []eventlog.Entry{oru(0), oru(77_777)})
	if err != nil || out[0].Kind != eventlog.Duplicate || out[1].Seq != head.Seq+1 {
		t.Fatalf("the restored log goes on with %+v, %v", out, err)
	}
	n := 0
	if err := l.Audit(t.Context(), 0, func(eventlog.AuditRecord) error { n++; return nil }); err != nil || n != 1 {
		t.Fatalf("%d audit records restored: %v", n, err)
	}
}

func damaged(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte("CRP^LN||12.5"), []byte("CRP^LN||92.5"))
	bad := filepath.Join(t.TempDir(), "bad.db")
	if err := os.WriteFile(bad, data, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "restored")
	if _, err := Restore(t.Context(), bad, dir); !errors.Is(err, eventlog.ErrChain) {
		t.Errorf("a changed backup was restored: %v", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a refused restore left a folder")
	}
}

func TestReaderBesideWriter(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenReader(t.Context(), dir); !errors.Is(err, ErrNoLog) {
		t.Fatalf("OpenReader on an empty folder: %v", err)
	}
	l := open(t, dir)
	fill(t, l, 30)
	r, err := OpenReader(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if head, err := r.Verify(t.Context(), l.Last(), func(uint64) {}); err != nil || head != l.Last() {
		t.Fatalf("Verify beside a writer: %v, %v", head, err)
	}
	fill(t, l, 40)
	if r.Last() != l.Last() {
		t.Fatalf("the reader sees %v of %v", r.Last(), l.Last())
	}
	if _, err := r.Append(t.Context(), nil); !errors.Is(err, ErrReadOnly) {
		t.Fatalf("Append: %v", err)
	}
	if _, err := r.db.Exec(`INSERT INTO audit (at, actor, action, patient, detail) VALUES (1, '', '', '', '')`); err == nil {
		t.Fatal("a reader wrote")
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := OpenReader(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer after.Close()
	if after.Last() != r.Last() {
		t.Fatal("reading differs after the writer closed")
	}
}
