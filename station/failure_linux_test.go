package station

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"stormglass/eventlog"
	"stormglass/hl7/mllp"
)

// fillDisk makes the log's next write fail as on a full disk: the writer's
// write-ahead log becomes /dev/full. Readers keep their own descriptors.
func fillDisk(t *testing.T, data string) {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	wal, lowest := filepath.Join(data, "log.db-wal"), -1
	for _, e := range entries {
		if to, err := os.Readlink("/proc/self/fd/" + e.Name()); err == nil && to == wal {
			if fd, err := strconv.Atoi(e.Name()); err == nil && (lowest < 0 || fd < lowest) {
				lowest = fd
			}
		}
	}
	if lowest < 0 {
		t.Fatalf("%s is not open", wal)
	}
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	if err := syscall.Dup3(int(full.Fd()), lowest, syscall.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
}

// failing is a furnished station whose disk is full from now on.
func failing(t *testing.T) *rig {
	t.Helper()
	r := furnished(t)
	fillDisk(t, r.data)
	return r
}

// ended stops a station that has failed and wants its failure back.
func (r *rig) ended() {
	r.t.Helper()
	if err := r.stop(); !errors.Is(err, eventlog.ErrFailed) {
		r.t.Errorf("Run returned %v, want ErrFailed", err)
	}
	r.stop = func() error { return nil }
}

func TestAFullDiskStopsAcknowledgingAndTheScreensSaySo(t *testing.T) {
	t.Parallel()
	r := failing(t)
	token, before := r.token(quilla.mrn), r.Log().Last()
	a, b := r.dial(), r.dial()
	for name, c := range map[string]*mllp.Client{"the first sender": a, "another sender": b} {
		if ack, err := c.Send(soon(t), []byte(oru("F1", quilla, start, lactate("2", start)))); err == nil {
			t.Errorf("%s is answered %q after the disk was full", name, ack)
		}
	}
	r.wait("nobody can connect any more", func() bool {
		c, err := mllp.Dial(t.Context(), r.MLLPAddr(), nil)
		if err == nil {
			_, err = c.Send(soon(t), []byte(oru("F2", quilla, start, lactate("2", start))))
			c.Close()
			if err == nil {
				t.Error("a new connection is answered")
			}
			return false
		}
		return true
	})
	if p := r.do("GET", "/healthz", ""); p.code != 503 || names(p.body) != nil {
		t.Errorf("healthz: %d %s", p.code, p.body)
	}
	p := r.post("/fhir/Observation", observation(quilla, "85", start))
	if p.code != 503 {
		t.Errorf("FHIR: %d\n%s", p.code, p.body)
	}
	outcome(t, p)
	if p := r.do("POST", "/p/"+token+"/assert", "statement=infection-yes&author=a&reason=b", "Content-Type", "application/x-www-form-urlencoded"); p.code != 503 {
		t.Errorf("an assertion: %d", p.code)
	}
	for _, path := range []string{"/", "/p/" + token, "/p/" + token + "/why/phoenix", "/operations", "/rules"} { // what is known can still be read
		if text := r.page(path).text(); !strings.Contains(text, "nothing is acknowledged any more") {
			t.Errorf("%s does not say that the log has failed:\n%.600s", path, text)
		}
	}
	if text := r.page("/p/" + token).text(); !strings.Contains(text, "Platelets 20") {
		t.Errorf("what is known is lost:\n%s", text)
	}
	if head := r.Log().Last(); head != before {
		t.Errorf("the head went from %s to %s", before, head)
	}
	r.ended()
	again := runIn(t, r.data) // on a disk with room
	again.settled()
	if head := again.Log().Last(); head != before {
		t.Errorf("after a restart the head is %s, was %s", head, before)
	}
	again.accepted(oru("F1", quilla, start, lactate("2", start))) // the sender kept it
}

// An open page is told at once, and its stream goes on.
func TestAFailureReachesOpenPages(t *testing.T) {
	t.Parallel()
	r := failing(t)
	s := r.listen()
	s.next() // the greeting
	if _, err := r.dial().Send(soon(t), []byte(oru("F1", quilla, start, lactate("2", start)))); err == nil {
		t.Error("answered")
	}
	for u := s.next(); u.What != "reload"; u = s.next() {
	}
	select {
	case line, open := <-s.lines:
		for open && line == "" { // the rest of the last update
			select {
			case line, open = <-s.lines:
			case <-time.After(300 * time.Millisecond):
				line = "quiet"
			}
		}
		if !open {
			t.Error("the stream ended with the failure")
		}
	case <-time.After(300 * time.Millisecond):
	}
	r.ended()
}

// Whatever makes the ward stand still, nobody is told that a message is in good
// hands while the screens do not move.
func TestAWardThatStandsStillStopsAcknowledging(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, want string
		make       func(*rig)
	}{
		{"a message that cannot be decoded", "cannot be decoded", func(r *rig) {
			if _, err := r.Log().Append(t.Context(), []eventlog.Entry{{Source: eventlog.SourceTable, Status: eventlog.Stored, Raw: []byte("x"), Events: []byte("no events")}}); err != nil {
				t.Fatal(err)
			}
		}},
		{"a fault of the program", "a fault of the program: invented", func(r *rig) { r.clock.fault.Store(true) }},
	} {
		r := furnished(t)
		c.make(r)
		r.wait("the ward has failed", func() bool { return r.Ward().Err() != nil })
		before := r.Log().Last()
		client, err := mllp.Dial(t.Context(), r.MLLPAddr(), nil)
		if err == nil {
			if ack, err := client.Send(soon(t), []byte(oru("F1", quilla, start, lactate("2", start)))); err == nil {
				t.Errorf("%s: answered %q", c.name, ack)
			}
			client.Close()
		}
		if p := r.do("GET", "/healthz", ""); p.code != 503 {
			t.Errorf("%s: healthz: %d", c.name, p.code)
		}
		if p := r.post("/fhir/Observation", observation(quilla, "85", start)); p.code != 503 {
			t.Errorf("%s: FHIR: %d", c.name, p.code)
		}
		if text := r.page("/").text(); !strings.Contains(text, "nothing is acknowledged any more") || !strings.Contains(text, "Quilla") {
			t.Errorf("%s: %s", c.name, text)
		}
		if head := r.Log().Last(); head != before {
			t.Errorf("%s: stored after the failure: %s", c.name, head)
		}
		if err := r.stop(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: Run returned %v", c.name, err)
		}
		r.stop = func() error { return nil }
	}
}
