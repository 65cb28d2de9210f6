/** What a page tries on the desk of another origin. */
export interface Target {
	/** The origin of the development server. */
	url: string;
	/** The file of a post, in the blog's layout. */
	file: string;
	/** The digest of the post's version, without which the editor saves nothing. */
	base: string;
	/** Paths with what only the editor may see. */
	paths: readonly string[];
	/** The paths to which WebSockets are opened. */
	socketPaths: readonly string[];
}

/** What an attempt has got to see: text, or that something is there. `undefined` if nothing. */
type Seen = Record<string, string>;

/** Tries to read from the desk by everything with which a page can make a request; returns what it has seen. Runs in a browser. */
export async function tryToRead({ url, file, paths, socketPaths }: Target): Promise<Seen> {
	const seen: Seen = {};
	/** Waits for the first of some events of a target; returns it. */
	const eventOf = (target: EventTarget, ...names: string[]) =>
		new Promise<Event>((resolve) => {
			for (const name of names) target.addEventListener(name, resolve, { once: true });
		});
	const attempt = async (name: string, read: () => Promise<string | undefined>) => {
		const text = await read().catch(() => undefined);
		if (text) seen[name] = text;
	};
	/** Reads the document of a window, which only a page of the same origin can. */
	const readWindow = (window: Window | null | undefined) => window?.document.documentElement.textContent ?? undefined;
	const include = async (element: HTMLElement & { src?: string; href?: string }, path: string) => {
		if (element instanceof HTMLLinkElement) Object.assign(element, { rel: "stylesheet", href: url + path });
		else element.src = url + path;
		const result = eventOf(element, "load", "error", "loadedmetadata");
		document.body.append(element);
		return (await result).type;
	};
	for (const path of paths) {
		const isStream = /^(?:\/dev)?\/changes/.test(path);
		for (const mode of ["cors", "no-cors"] as const) {
			for (const credentials of ["omit", "include"] as const) {
				await attempt(`fetch, ${mode}, ${credentials}: ${path}`, async () => {
					const response = await fetch(url + path, { mode, credentials });
					if (!isStream) return response.text();
					return response.ok ? "a stream" : undefined;
				});
			}
		}
		await attempt(`XMLHttpRequest: ${path}`, async () => {
			if (isStream) return undefined;
			const request = new XMLHttpRequest();
			request.open("GET", url + path);
			request.send();
			await eventOf(request, "loadend");
			return request.responseText;
		});
		await attempt(`frame: ${path}`, async () => {
			if (isStream) return undefined;
			const frame = document.createElement("iframe");
			await include(frame, path);
			return readWindow(frame.contentWindow);
		});
		for (const tag of ["script", "img", "link", "audio"] as const) {
			await attempt(`<${tag}>: ${path}`, async () => {
				const type = isStream ? "error" : await include(document.createElement(tag), path);
				return type === "error" ? undefined : type;
			});
		}
		await attempt(`EventSource: ${path}`, async () => {
			const source = new EventSource(url + path);
			const { type } = await eventOf(source, "open", "error");
			source.close();
			return type === "open" ? "a stream" : undefined;
		});
	}
	for (const path of socketPaths) {
		await attempt(`WebSocket: ${path}`, async () => {
			const socket = new WebSocket(url.replace("http", "ws") + path);
			const { type } = await eventOf(socket, "open", "error");
			if (type === "error") return undefined;
			const { data } = (await eventOf(socket, "message")) as MessageEvent;
			socket.close();
			return `a socket: ${data}`;
		});
	}
	for (const path of ["/source/completions", "/source/findings", "/source/fields"]) {
		for (const type of ["application/json", "text/plain"]) {
			await attempt(`fetch, POST ${type}: ${path}`, async () => {
				const body = JSON.stringify({ file, text: "", offset: 0, position: 0 });
				return (await fetch(url + path, { method: "POST", headers: { "Content-Type": type }, body })).text();
			});
		}
	}
	return seen;
}

/**
 * Tries to change files by the forms and addresses of the desk, and what Next's server does for its own pages; with `only`, by the one
 * request of that name. Returns the names of all requests. Runs in a browser.
 */
export async function tryToWrite({ url, file, base, only }: Target & { only?: string }): Promise<string[]> {
	const names: string[] = [];
	const attempt = async (name: string, send: () => unknown) => {
		names.push(name);
		if (only !== undefined && only !== name) return;
		try {
			await send();
		} catch {
			// The answer can't be read.
		}
	};
	/** What the forms of the desk send, each some of it. */
	const fields = {
		file,
		do: "unlist",
		title: "Hostile",
		message: "Hostile",
		slug: "hostile",
		name: "hostile",
		from: "old",
		to: "new",
	};
	const json = JSON.stringify({ file, base, text: "Hostile." });
	const bytes = Uint8Array.from(
		atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
		(character) => character.charCodeAt(0),
	);
	const image = new File([bytes], "hostile.png", { type: "image/png" });
	const multipart = () => {
		const form = new FormData();
		for (const [name, value] of Object.entries({ ...fields, image })) form.append(name, value);
		return form;
	};
	const forms = ["actions/status", "actions/new", "actions/rename", "actions/commit", "tags/merge"];
	const addresses = ["source", "source/fields/edit", "images", ...forms].map((path) => `/${path}`);
	const own = ["_next/mcp", "__nextjs_devtools_config", "__nextjs_restart_dev", "__nextjs_disable_dev_indicator"];
	const all = [...addresses, ...own.map((path) => `/${path}`)];
	const bodies: [name: string, type: string | undefined, body: () => BodyInit][] = [
		["application/json", "application/json", () => json],
		["text/plain", "text/plain", () => json],
		["Blob", undefined, () => new Blob([json])],
		["URLSearchParams", undefined, () => new URLSearchParams(fields)],
		["FormData", undefined, multipart],
	];
	for (const path of all) {
		for (const mode of ["cors", "no-cors"] as const) {
			for (const [name, type, body] of bodies) {
				const headers = type ? { "Content-Type": type } : undefined;
				const options = { method: "POST", mode, credentials: "include", body: body() } as const;
				await attempt(`fetch, ${mode}, ${name}: ${path}`, () =>
					fetch(url + path, headers ? { ...options, headers } : options),
				);
			}
		}
		for (const method of ["PUT", "DELETE"]) {
			await attempt(`fetch, ${method}: ${path}`, () => fetch(url + path, { method, body: json }));
		}
		await attempt(`beacon, text: ${path}`, () => navigator.sendBeacon(url + path, json));
		await attempt(`beacon, FormData: ${path}`, () => navigator.sendBeacon(url + path, multipart()));
	}
	const addInput = (form: HTMLFormElement, name: string, value: string | File) => {
		const input = Object.assign(document.createElement("input"), { name, type: "hidden" });
		if (typeof value === "string") input.value = value;
		else {
			const files = new DataTransfer();
			files.items.add(value);
			Object.assign(input, { type: "file", files: files.files });
		}
		form.append(input);
	};
	const submit = async (path: string, enctype: string) => {
		const frame = document.createElement("iframe");
		frame.name = `target-${Math.random()}`;
		const form = document.createElement("form");
		Object.assign(form, { action: url + path, method: "post", enctype, target: frame.name });
		// As text, the body of the form is JSON with a `=` in the text.
		const inputs = enctype === "text/plain" ? { [json.slice(0, -2)]: json.slice(-2) } : { ...fields, image };
		for (const [name, value] of Object.entries(inputs)) addInput(form, name, value);
		document.body.append(frame, form);
		const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
		form.submit();
		await loaded;
		// A page of the desk keeps a connection open, of which a browser has few.
		frame.remove();
	};
	for (const path of addresses) {
		for (const enctype of ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]) {
			await attempt(`form, ${enctype}: ${path}`, () => submit(path, enctype));
		}
	}
	return names;
}
