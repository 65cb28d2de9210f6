/** Rows of a flight payload that name a client component, such as `18:I[6096,["$4"],"Enhance"]`. */
const CLIENT_ROW = /^[0-9a-f]+:I\[(\d+|"(?:[^"\\]|\\.)*")/gm;
const PUSH = /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s;

/** Whether an inline script hands a part of the flight payload to Next's client. */
export function isFlight(script: string): boolean {
	return PUSH.test(script.trim());
}

/**
 * The ids of the client components that a page's flight payload names; nothing if the payload can't be read.
 * Next writes it as `self.__next_f.push([1,"…"])`; other kinds than 0 (start) and 1 (text) are not judged.
 */
export function clientModules(scripts: string[]): Set<string> | undefined {
	let payload = "";
	for (const script of scripts.filter(isFlight)) {
		const chunk = parse(PUSH.exec(script.trim())?.[1] ?? "");
		if (!Array.isArray(chunk) || (chunk[0] !== 0 && typeof chunk[1] !== "string")) return undefined;
		if (chunk[0] === 1) payload += chunk[1];
		else if (chunk[0] !== 0) return undefined;
	}
	if (payload === "") return undefined;
	return new Set([...payload.matchAll(CLIENT_ROW)].map(([, id = ""]) => id.replace(/^"|"$/g, "")));
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
