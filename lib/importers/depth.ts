/** Maximum number of lists and objects inside each other in data of an export, whose conversion is recursive. */
const MAX_DEPTH = 200;

export function isTooDeep(data: unknown): boolean {
	const stack: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
	for (let entry = stack.pop(); entry; entry = stack.pop()) {
		const { value, depth } = entry;
		if (value === null || typeof value !== "object") continue;
		if (depth > MAX_DEPTH) return true;
		for (const child of Object.values(value)) stack.push({ value: child, depth: depth + 1 });
	}
	return false;
}
