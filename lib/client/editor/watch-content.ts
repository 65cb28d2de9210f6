/** Milliseconds after which a change of the content is looked at: the page is rendered first. */
const DELAY = 250;

/** Calls a function after changes of the content, and when the writer comes back to this tab. */
export function watchContent(onChange: () => void): void {
	let changes: EventSource | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const schedule = () => {
		clearTimeout(timer);
		timer = setTimeout(onChange, DELAY);
	};
	const listen = () => {
		changes?.close();
		changes = undefined;
		// A browser has few connections to a server, and a hidden tab needs none.
		if (document.hidden) return;
		changes = new EventSource("/dev/changes");
		changes.addEventListener("change", schedule);
		schedule();
	};
	document.addEventListener("visibilitychange", listen);
	listen();
}
