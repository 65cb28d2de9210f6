import { Idiomorph } from "idiomorph";

/** Milliseconds without a further change after which the page is rendered again: while somebody types, each letter is a change. */
const DELAY = 300;

/** Renders the page again in place whenever the server has another version than the page shows. What is typed into its forms stays. */
export function followChanges(): void {
	let changes: EventSource | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isRefreshing = false;
	const refreshLater = (version: string) => {
		clearTimeout(timer);
		if (version === document.documentElement.dataset.version) return;
		timer = setTimeout(async () => {
			if (isRefreshing) return refreshLater(version);
			isRefreshing = true;
			// If the server is down, it tells its version when it is back.
			await refresh().catch(() => {});
			isRefreshing = false;
		}, DELAY);
	};
	// A browser has few connections to a server, and a hidden tab needs none.
	const listen = () => {
		changes?.close();
		if (document.hidden) return;
		// The server tells its version at once, also whenever the browser connects again.
		changes = new EventSource("/changes");
		changes.addEventListener("change", ({ data }: MessageEvent<string>) => refreshLater(data));
	};
	document.addEventListener("visibilitychange", listen);
	listen();
}

async function refresh(): Promise<void> {
	const response = await fetch(location.href, { cache: "no-store" });
	const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
	const [main, freshMain] = [document, fresh].map((one) => one.querySelector("main"));
	if (!main || !freshMain) return location.reload();
	document.title = fresh.title;
	document.documentElement.dataset.version = fresh.documentElement.dataset.version;
	Idiomorph.morph(main, freshMain, {
		ignoreActiveValue: true,
		callbacks: {
			beforeNodeMorphed: (node: Node) => !isChangedField(node),
			// The reader opens and closes these.
			beforeAttributeUpdated: (name: string, node: Element) => !(name === "open" && node instanceof HTMLDetailsElement),
		},
	});
}

/** Tells whether somebody has typed into a field of a form, or chosen something else in it. */
function isChangedField(node: Node): boolean {
	if (node instanceof HTMLInputElement) {
		return node.type !== "hidden" && (node.value !== node.defaultValue || node.checked !== node.defaultChecked);
	}
	return (
		node instanceof HTMLSelectElement &&
		[...node.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
	);
}
