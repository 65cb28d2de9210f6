/** Tells whether parsers accept the name of an attribute: they look it up in plain objects, which have a `constructor`. */
export function isAttributeName(name: string): boolean {
	return !(name.toLowerCase() in Object.prototype);
}
