import { preload } from "react-dom";
import type { Font } from "@/lib/images/fonts/font";
import { isDevelopment } from "@/lib/utils/environment";

/** What `--serif` of app/styles/tokens.css says: it stands in for letters that the owner's font hasn't got, and until it is there. */
export const FALLBACK = 'Charter,"Bitstream Charter","Sitka Text",Cambria,serif';

/**
 * The owner's font for headings and text, inside `<head>`. A text in which it is late keeps the system's fonts, so that
 * nothing moves; an editor sees it however late.
 */
export function SiteFont({ font: { src, weights } }: { font: Font }) {
	const display = isDevelopment ? "swap" : "optional";
	const weight = weights ? `;font-weight:${weights.join(" ")}` : "";
	const face = `@font-face{font-family:own;src:url("${src}");font-display:${display}${weight}}`;
	preload(src, { as: "font", type: "font/woff2", crossOrigin: "" });
	return <style>{`${face}:root{--serif:own,${FALLBACK}}`}</style>;
}
