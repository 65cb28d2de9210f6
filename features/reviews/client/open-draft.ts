import { decodeBase64, type OpenedDraft, unseal } from "./unseal";

/** The sentences of the page (`features/reviews/finish/seal-page.ts`). */
type State = "opening" | "incomplete" | "ended" | "failed";

/** The form of a key: 32 bytes in Base64 for URLs. A fragment of any other form leads to a part of the page. */
const KEY = /^[\w-]{43}$/;

function show(state: State): void {
	for (const element of document.querySelectorAll<HTMLElement>("[data-state]")) {
		element.hidden = element.dataset.state !== state;
	}
}

/** Opens the draft of this page with the key of the link, or with the one that opened it before in this tab. */
async function openDraft(): Promise<void> {
	const element = document.getElementById("sealed");
	const { id = "", ends = "" } = element?.dataset ?? {};
	const storageKey = `quire-review-key:${id}`;
	const candidates = [location.hash.slice(1), readStorage(storageKey)].filter((key) => KEY.test(key));
	if (!element || candidates.length === 0) return show("incomplete");
	if (Date.now() >= Date.parse(ends)) return show("ended");
	if (!window.crypto?.subtle || !window.DecompressionStream) return show("failed");
	show("opening");
	const sealed = decodeBase64(element.textContent ?? "");
	for (const key of candidates) {
		// Another key, such as that of an older link, opens nothing.
		const draft = await unseal(sealed, key, `${id} ${ends}`).catch(() => undefined);
		if (!draft) continue;
		writeStorage(storageKey, key);
		return replacePage(draft);
	}
	show("incomplete");
}

function replacePage({ html, marker, files }: OpenedDraft): void {
	const urls = files.map((file) => URL.createObjectURL(file));
	document.open();
	document.write(html.replaceAll(new RegExp(`${marker}(\\d+)-`, "g"), (_, index) => urls[Number(index)] ?? ""));
	document.close();
	// The browser has looked for the part of the page that the address names before it was there.
	addEventListener("load", () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView());
}

function readStorage(name: string): string {
	try {
		return sessionStorage.getItem(name) ?? "";
	} catch {
		// The browser denies access to storage.
		return "";
	}
}

/** Keeps the key for a reload, after a link to a part of the page has taken its place in the address. */
function writeStorage(name: string, value: string): void {
	try {
		sessionStorage.setItem(name, value);
	} catch {
		// Without storage, only the whole link opens the draft.
	}
}

// Another link to the same page changes only the fragment.
addEventListener("hashchange", () => location.reload());
// Until the document is complete, the browser ignores that it is replaced.
if (document.readyState === "complete") openDraft();
else addEventListener("load", () => openDraft());
