package ward

import (
	"sync"

	"stormglass/event"
)

// Update says that what is known of a patient changed. It carries no clinical
// content: a reader fetches the patient's page or tile.
type Update struct {
	Token string     // the patient's opaque token, empty for the unit as a whole
	At    event.Time // the ward's time
	Seq   uint64     // log position that is now visible
	What  string     // "assessed", "alert", "quarantine", "feed", "tick"
}

// hub hands updates to all listeners. A listener that does not keep up is
// dropped (its channel is closed) and has to reload; nobody waits for it.
type hub struct {
	mu        sync.Mutex
	next      int
	listeners map[int]chan Update
	dropped   uint64
	closed    bool
}

func newHub() *hub { return &hub{listeners: map[int]chan Update{}} }

// subscribe returns a channel of updates and a function that ends it.
func (h *hub) subscribe(buffer int) (<-chan Update, func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	ch := make(chan Update, buffer)
	if h.closed {
		close(ch)
		return ch, func() {}
	}
	id := h.next
	h.next++
	h.listeners[id] = ch
	return ch, func() { h.end(id) }
}

func (h *hub) end(id int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if ch, ok := h.listeners[id]; ok {
		delete(h.listeners, id)
		close(ch)
	}
}

// publish hands u to every listener that has room.
func (h *hub) publish(u Update) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for id, ch := range h.listeners {
		select {
		case ch <- u:
		default:
			delete(h.listeners, id)
			close(ch)
			h.dropped++
		}
	}
}

// close ends all listeners.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for id, ch := range h.listeners {
		delete(h.listeners, id)
		close(ch)
	}
}

// counts returns the number of listeners and how many were dropped so far.
func (h *hub) counts() (listening int, dropped uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.listeners), h.dropped
}
