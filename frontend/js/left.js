// The page that somebody sees who has just signed out: tabs that are still open of that session leave, too.
new BroadcastChannel("waymark.session").postMessage("left");
