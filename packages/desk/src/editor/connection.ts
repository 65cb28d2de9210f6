import type { Completion, Finding, TextEdit } from "quire-language-server";
import {
	type SaveAnswer,
	type SaveRequest,
	SOURCE_PATH,
	type SourceAnswer,
	type StoredImage,
} from "@/packages/desk/src/model/protocol";

/** Milliseconds after which a server that doesn't answer counts as down. */
const TIMEOUT = 15_000;

/** Milliseconds after which a request to a server that is down is repeated. */
export const RETRY_DELAY = 4_000;

type ImageAnswer = StoredImage | { error: string };

export interface FieldState {
	value: string | string[] | boolean;
	problem?: string;
}

/** Loads the file of a post; `known` is the digest of the version that the editor has. */
export async function loadSource(file: string, known?: string): Promise<SourceAnswer> {
	const query = new URLSearchParams({ file, ...(known !== undefined && { known }) });
	return ask(`${SOURCE_PATH}?${query}`);
}

export function saveSource(request: SaveRequest): Promise<SaveAnswer> {
	return post("", request);
}

export function findProblems(file: string, text: string): Promise<Finding[]> {
	return post("/findings", { file, text });
}

/** Returns the completions at an offset of an unsaved text. */
export function findCompletions(file: string, text: string, offset: number): Promise<Completion[]> {
	return post("/completions", { file, text, offset });
}

export function readFields(text: string): Promise<Record<string, FieldState>> {
	return post("/fields", { text });
}

/** Returns the edits that set a field, or why it can't be set. */
export function editField(
	text: string,
	field: string,
	value: FieldState["value"],
): Promise<{ edits: TextEdit[] } | { problem: string }> {
	return post("/fields/edit", { text, field, value });
}

export async function storeImage(file: string, image: File, heading: string): Promise<ImageAnswer> {
	const body = new FormData();
	body.set("file", file);
	body.set("image", image);
	if (heading !== "") body.set("heading", heading);
	return (await fetch("/images", { method: "POST", body })).json();
}

/** Returns the forms for a post, as HTML. */
export async function loadActions(file: string): Promise<string> {
	const response = await fetch(`${SOURCE_PATH}/actions?${new URLSearchParams({ file })}`, { cache: "no-store" });
	const text = await response.text();
	if (!response.ok) throw new Error(text);
	return text;
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
	const headers = { "Content-Type": "application/json" };
	return ask(SOURCE_PATH + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.json();
}

/** Calls a function after changes of the content, and when the writer comes back to this tab. */
export function watchContent(onChange: () => void): void {
	let changes: EventSource | undefined;
	const listen = () => {
		changes?.close();
		changes = undefined;
		// A browser has few connections to a server, and a hidden tab needs none.
		if (document.hidden) return;
		// The server reports at once, also whenever the browser connects again.
		changes = new EventSource("/changes");
		changes.addEventListener("change", onChange);
	};
	document.addEventListener("visibilitychange", listen);
	listen();
}
