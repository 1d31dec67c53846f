package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/hl7/mllp"
)

// serve runs the command line of `serve` until it ends by itself.
func serve(t *testing.T, args ...string) (code int, said string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	out := &lockedBuffer{}
	code = run(ctx, &streams{in: strings.NewReader(""), out: out, err: out}, append([]string{"serve"}, args...))
	if ctx.Err() != nil {
		t.Errorf("serve %v serves", args)
	}
	return code, out.String()
}

func TestServeRefusesToBeExposed(t *testing.T) {
	dir := t.TempDir()
	tokens := filepath.Join(dir, "tokens")
	if err := os.WriteFile(tokens, []byte("anna:short\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		mend string
	}{
		{nil, exitUsage, "--data DIR is required"},
		{[]string{"--http", "0.0.0.0:0"}, exitUsage, "--tls-cert, --tls-key and --tokens"},
		{[]string{"--http", ":0"}, exitUsage, "--tls-cert, --tls-key and --tokens"},
		{[]string{"--mllp", "0.0.0.0:0"}, exitUsage, "--mllp-cert, --mllp-key and --mllp-client-ca"},
		{[]string{"--tokens", tokens}, exitFailed, "line 1"},
		{[]string{"--tokens", filepath.Join(dir, "none")}, exitFailed, "--tokens"},
		{[]string{"--tls-cert", filepath.Join(dir, "none"), "--tls-key", filepath.Join(dir, "none")}, exitFailed, "--tls-cert"},
		{[]string{"--tls-cert", filepath.Join(dir, "none")}, exitUsage, "both needed"},
		{[]string{"--mllp-client-ca", filepath.Join(dir, "none")}, exitUsage, "both needed"},
		{[]string{"--mllp-allow", "everybody"}, exitUsage, "--mllp-allow"},
		{[]string{"--tz", "Europe/Nowhere"}, exitUsage, "--tz"},
		{[]string{"--codes", filepath.Join(dir, "none")}, exitFailed, "--codes"},
	} {
		data := filepath.Join(t.TempDir(), "data")
		args := append([]string{"--http", "127.0.0.1:0", "--mllp", "127.0.0.1:0", "--data", data}, c.args...)
		if c.args == nil {
			args = nil
		}
		code, said := serve(t, args...)
		if code != c.code || !strings.Contains(said, c.mend) {
			t.Errorf("serve %v ends with %d, want %d with %q:\n%s", c.args, code, c.code, c.mend, said)
		}
		if _, err := os.Stat(filepath.Join(data, "log.db")); err == nil {
			t.Errorf("serve %v made a log before refusing", c.args)
		}
	}
}

func TestASecondProcessIsRefused(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	p := startServer(t, data)
	code, said := serve(t, "--data", data, "--http", "127.0.0.1:0", "--mllp", "127.0.0.1:0")
	if code != exitFailed || !strings.Contains(said, data) || !strings.Contains(said, "another") {
		t.Errorf("ends with %d:\n%s", code, said)
	}
	c, err := mllp.Dial(t.Context(), p.mllp, nil) // the first goes on
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	if ack, err := c.Send(ctx, oru(1, 1, time.Now())); err != nil || !strings.Contains(string(ack), "\rMSA|AA|") {
		t.Errorf("%q, %v", ack, err)
	}
	if err := p.interrupt(ctx); err != nil {
		t.Errorf("Ctrl-C: %v", err)
	}
	if head := fetchHead(t, data); !strings.HasPrefix(head, "1:") {
		t.Errorf("the log's head is %s", head)
	}
}

// fetchHead runs `log verify`.
func fetchHead(t *testing.T, data string) string {
	t.Helper()
	out := &lockedBuffer{}
	if code := run(t.Context(), &streams{in: strings.NewReader(""), out: out, err: &lockedBuffer{}}, []string{"log", "verify", "--data", data}); code != exitOK {
		t.Fatalf("log verify ends with %d: %s", code, out)
	}
	return strings.TrimSpace(out.String())
}

// What a server published can be recomputed from its folder, and copied while
// it runs.
func TestReplayAndBackupOfAServedFolder(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	p := startServer(t, data)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	c, err := mllp.Dial(ctx, p.mllp, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	command := func(args ...string) string {
		t.Helper()
		out, errs := &lockedBuffer{}, &lockedBuffer{}
		if code := run(ctx, &streams{in: strings.NewReader(""), out: out, err: errs}, args); code != exitOK {
			t.Errorf("%v ends with %d:\n%s%s", args, code, out, errs)
		}
		return strings.TrimSpace(out.String())
	}
	n := 0
	for range 3 {
		for range 60 {
			n++
			if ack, err := c.Send(ctx, oru(n, n%5, time.Now())); err != nil || !strings.Contains(string(ack), "\rMSA|AA|") {
				t.Fatalf("%q, %v", ack, err)
			}
		}
		waitFor(t, 10*time.Second, "the answers to all messages", func() bool {
			return metric(t, p.http, "stormglass_messages_visible_total") == float64(n)
		})
	}
	head := command("backup", "--data", data, "--out", filepath.Join(dir, "copy.db"))
	if err := p.interrupt(ctx); err != nil {
		t.Errorf("Ctrl-C: %v", err)
	}
	if !strings.HasPrefix(head, "180:") || head != fetchHead(t, data) {
		t.Errorf("the copy's head is %s, the log's %s", head, fetchHead(t, data))
	}
	restored := filepath.Join(dir, "restored")
	if got := command("restore", "--from", filepath.Join(dir, "copy.db"), "--data", restored); got != head {
		t.Errorf("restored to %s", got)
	}
	var report replayReport
	if err := json.Unmarshal([]byte(command("replay", "--data", data, "--json")), &report); err != nil {
		t.Fatal(err)
	}
	if report.Stored == 0 || report.Same != report.Stored || report.LogHead != head {
		t.Errorf("%+v", report)
	}
}
