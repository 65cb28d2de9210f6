/** Calls a function after changes of the content, and when the writer comes back to this tab. */
export function watchContent(onChange: () => void): void {
	let changes: EventSource | undefined;
	const listen = () => {
		changes?.close();
		changes = undefined;
		// A browser has few connections to a server, and a hidden tab needs none.
		if (document.hidden) return;
		// The server reports at once, also whenever the browser connects again.
		changes = new EventSource("/dev/changes");
		changes.addEventListener("change", onChange);
	};
	document.addEventListener("visibilitychange", listen);
	listen();
}
