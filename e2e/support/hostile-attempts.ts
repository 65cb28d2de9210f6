/** What a page tries on the desk of another origin. */
export interface Target {
	/** The origin of the development server. */
	url: string;
	/** The file of a post, in the blog's layout. */
	file: string;
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
		const isStream = path.startsWith("/dev/changes");
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
	for (const path of ["/desk/source/completions", "/desk/source/findings", "/desk/source/fields"]) {
		for (const type of ["application/json", "text/plain"]) {
			await attempt(`fetch, POST ${type}: ${path}`, async () => {
				const body = JSON.stringify({ file, text: "", offset: 0, position: 0 });
				return (await fetch(url + path, { method: "POST", headers: { "Content-Type": type }, body })).text();
			});
		}
	}
	return seen;
}

/** Tries to change files by the forms and addresses of the desk, and what Next's server does for its own pages. Runs in a browser. */
export async function tryToWrite({ url, file }: Target): Promise<void> {
	const fields = {
		file,
		path: "/blog/secret",
		status: "draft",
		from: "old",
		to: "new",
		title: "Hostile",
		name: "a.png",
	};
	const json = JSON.stringify({ file, text: "Hostile.", base: null });
	const image = Uint8Array.from(
		atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
		(character) => character.charCodeAt(0),
	);
	const multipart = () => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		form.append("image", new Blob([image], { type: "image/png" }), "hostile.png");
		return form;
	};
	const forms = ["actions/status", "actions/new", "actions/rename", "actions/commit", "tags/merge/run"];
	const addresses = ["source", "source/fields/edit", "images", ...forms].map((path) => `/desk/${path}`);
	const own = ["_next/mcp", "__nextjs_devtools_config", "__nextjs_restart_dev", "__nextjs_disable_dev_indicator"];
	const all = [...addresses, ...own.map((path) => `/${path}`)];
	const bodies: [string | undefined, () => BodyInit][] = [
		["application/json", () => json],
		["text/plain", () => json],
		[undefined, () => new Blob([json])],
		[undefined, () => new URLSearchParams(fields)],
		[undefined, multipart],
	];
	for (const path of all) {
		for (const mode of ["cors", "no-cors"] as const) {
			for (const [type, body] of bodies) {
				const headers = type ? { "Content-Type": type } : undefined;
				const options = { method: "POST", mode, credentials: "include", body: body() } as const;
				await fetch(url + path, headers ? { ...options, headers } : options).catch(() => {});
			}
		}
		for (const method of ["PUT", "DELETE"]) await fetch(url + path, { method, body: json }).catch(() => {});
		navigator.sendBeacon(url + path, json);
	}
	for (const path of addresses) {
		for (const enctype of ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]) {
			const frame = document.createElement("iframe");
			frame.name = `target-${Math.random()}`;
			document.body.append(frame);
			const form = Object.assign(document.createElement("form"), {
				action: url + path,
				method: "post",
				enctype,
				target: frame.name,
			});
			// As text, the body of the form is JSON.
			const inputs = enctype === "text/plain" ? { [`${json.slice(0, -1)},"x":"`]: '"}' } : fields;
			for (const [name, value] of Object.entries(inputs)) {
				form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
			}
			document.body.append(form);
			const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
			form.submit();
			await loaded;
		}
	}
}
