/** A drawing of Mermaid's as SVG in the colours of the page; nothing for kinds that can't be drawn without a browser. */
export async function drawDiagram(source: string): Promise<string | undefined> {
	const { renderMermaidSVG } = await import("beautiful-mermaid");
	try {
		const svg = renderMermaidSVG(source.trim(), { bg: "var(--paper)", fg: "var(--ink)", transparent: true });
		// A frame without size is one whose content went elsewhere: better its source than half of it.
		return /<rect[^>]* width="0"/.test(svg) || /NaN/.test(svg) ? undefined : clean(svg);
	} catch {
		return undefined;
	}
}

/** Leaves styles to the page's stylesheet, and gives every drawing ids of its own. */
function clean(svg: string): string {
	const own = `d${hash(svg)}-`;
	return svg
		.replace(/<style>[\s\S]*?<\/style>/g, "")
		.replace(/<svg [^>]*?viewBox="([^"]*)" width="([\d.]+)"[^>]*>/, '<svg viewBox="$1" width="$2">')
		.replace(/\bid="([^"]*)"/g, `id="${own}$1"`)
		.replace(/url\(#([^)]*)\)/g, `url(#${own}$1)`)
		.replace(/ data-[\w-]+="[^"]*"/g, "")
		.replace(/(\d\.\d\d)\d+/g, "$1")
		.replace(/>\s+</g, "><");
}

function hash(text: string): string {
	let value = 0;
	for (let index = 0; index < text.length; index++) value = (Math.imul(value, 31) + text.charCodeAt(index)) >>> 0;
	return value.toString(36);
}
