import { preload } from "react-dom";
import type { Font } from "@/lib/images/fonts/font";

/** The value of `--font-serif` in app/styles/tokens.css: for letters that the owner's font lacks, and until it is loaded. */
export const FALLBACK = 'Charter,"Bitstream Charter","Sitka Text",Cambria,serif';

/**
 * Renders the styles of the owner's font for headings and text, inside `<head>`. If it loads late, the page keeps the
 * system's fonts, so that the layout doesn't shift; with `isAwaited`, the font is applied whenever it loads.
 */
export function SiteFont({ font: { src, weights }, isAwaited }: { font: Font; isAwaited: boolean }) {
	const display = isAwaited ? "swap" : "optional";
	const weight = weights ? `;font-weight:${weights.join(" ")}` : "";
	const face = `@font-face{font-family:own;src:url("${src}");font-display:${display}${weight}}`;
	preload(src, { as: "font", type: "font/woff2", crossOrigin: "" });
	return <style>{`${face}:root{--font-serif:own,${FALLBACK}}`}</style>;
}
