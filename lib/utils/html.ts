/** Escapes text for HTML, as content or in a quoted attribute: https://html.spec.whatwg.org/#escapingString */
export function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
