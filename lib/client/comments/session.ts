/**
 * Returns the session of a service to which a reader signed in: the one in the query, with which the service has just sent the reader
 * back to this page, else the one saved on this device.
 */
export function takeSession(parameter: string, key: string): string {
	const url = new URL(location.href);
	const session = url.searchParams.get(parameter);
	try {
		if (session === null) return localStorage.getItem(key) ?? "";
		localStorage.setItem(key, session);
	} catch {
		// Without storage, the reader is signed in as long as the page is open.
	}
	url.searchParams.delete(parameter);
	history.replaceState(history.state, "", url);
	return session ?? "";
}

export function forgetSession(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Nothing was saved without storage.
	}
}

export function pageUrl(): string {
	return location.href.replace(/#.*/, "");
}

/** Returns the path of the page as services name its discussion: without slashes around it and without an extension. */
export function pathTerm(): string {
	return location.pathname.length < 2 ? "index" : location.pathname.slice(1).replace(/\.\w+$/, "");
}

export function metaContent(name: string): string {
	const selector = `meta[property="og:${name}"], meta[name="${name}"]`;
	return document.querySelector<HTMLMetaElement>(selector)?.content ?? "";
}
