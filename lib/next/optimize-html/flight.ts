/** The rows of a flight payload that reference a client component, such as `18:I[6096,["$4"],"Enhance"]`. */
const CLIENT_COMPONENT_ROW = /^[0-9a-f]+:I\[(\d+|"(?:[^"\\]|\\.)*")/gm;
const PUSH = /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s;

/** The scripts of the flight payload as Next writes them; JSON in them has no `<`. */
export const FLIGHT_SCRIPT = /<script>(self\.__next_f\.push\(\[1,"[^<]*"\]\))<\/script>/g;

/** Separates the scripts of the flight payload from a page, which are more than half of it. */
export function separateFlight(html: string): { rest: string; scripts: string[] } {
	const scripts: string[] = [];
	const rest = html.replace(FLIGHT_SCRIPT, (_, script: string) => {
		scripts.push(script);
		return "";
	});
	return { rest, scripts };
}

/** Tells whether an inline script contains a chunk of the flight payload. */
export function isFlightScript(script: string): boolean {
	return PUSH.test(script.trim());
}

/** Tells whether an inline script does nothing but add a chunk of JSON to the flight payload. */
export function isCompleteFlightScript(script: string): boolean {
	return parseJson(PUSH.exec(script.trim())?.[1] ?? "") !== undefined;
}

/**
 * Returns the module ids of the client components in a page's flight payload; `undefined` if it can't be parsed. Next writes
 * chunks as `self.__next_f.push([1,"…"])`; of their types, only 0 (start) and 1 (text) are supported.
 */
export function findClientModules(scripts: string[]): Set<string> | undefined {
	let payload = "";
	for (const script of scripts.filter(isFlightScript)) {
		const chunk = parseJson(PUSH.exec(script.trim())?.[1] ?? "");
		if (!Array.isArray(chunk) || (chunk[0] !== 0 && typeof chunk[1] !== "string")) return undefined;
		if (chunk[0] === 1) payload += chunk[1];
		else if (chunk[0] !== 0) return undefined;
	}
	if (payload === "") return undefined;
	return new Set([...payload.matchAll(CLIENT_COMPONENT_ROW)].map(([, id = ""]) => id.replace(/^"|"$/g, "")));
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
