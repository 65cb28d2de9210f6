import type { TextRange } from "./quotes";

/** Elements whose text isn't the author's, or isn't shown. */
const SKIPPED =
	"nav, footer, script, style, button, noscript, template, [hidden], header :not(h1, p), header p:has(time, a, span), figure:has(pre) > figcaption";
/** Elements whose text is a passage of its own. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, tr, figcaption, summary";
/** Elements that are apart from the text before them. */
const SEPARATED = `${BLOCKS}, td, th`;

/** The text of an element, with single spaces for white space and between blocks, and where it is in the page. */
export class TextIndex {
	readonly text: string;
	private readonly nodes: Text[] = [];
	/** Of each character of the text, its node and its position in it. */
	private readonly places: (readonly [node: number, offset: number])[] = [];

	constructor(private readonly root: Element) {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
			node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
		);
		let text = "";
		let block: Element | null | undefined;
		for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
			const index = this.nodes.push(node) - 1;
			const ownBlock = node.parentElement?.closest(SEPARATED);
			const isNewBlock = ownBlock !== block;
			block = ownBlock;
			// By code units, as positions in a node are.
			for (const [offset, character] of node.data.split("").entries()) {
				const isSpace = /\s/.test(character);
				if ((isSpace || (offset === 0 && isNewBlock)) && text !== "" && !text.endsWith(" ")) {
					text += " ";
					this.places.push([index, offset]);
				}
				if (isSpace) continue;
				text += character;
				this.places.push([index, offset]);
			}
		}
		this.text = text;
	}

	/** Returns the blocks of the text that have text of their own, such as paragraphs, in their order. */
	listBlocks(): TextRange[] {
		return [...this.root.querySelectorAll(BLOCKS)]
			.filter((element) => !element.querySelector(BLOCKS) && !element.closest(SKIPPED))
			.map((element) => {
				const range = document.createRange();
				range.selectNodeContents(element);
				return this.find(range);
			})
			.filter((range) => range !== undefined);
	}

	/** Returns the part of the text that a range of the page covers; `undefined` for none. */
	find(range: Range): TextRange | undefined {
		const covered = new Set(this.nodes.flatMap((node, index) => (range.intersectsNode(node) ? [index] : [])));
		const { startContainer, startOffset, endContainer, endOffset } = range;
		const isCovered = ([index, offset]: readonly [number, number]) =>
			covered.has(index) &&
			(this.nodes[index] !== startContainer || offset >= startOffset) &&
			(this.nodes[index] !== endContainer || offset < endOffset);
		const start = this.places.findIndex(isCovered);
		const end = this.places.findLastIndex(isCovered) + 1;
		return start >= 0 && end > start ? { start, end } : undefined;
	}

	/** Returns the range of the page that shows a part of the text. */
	toRange({ start, end }: TextRange): Range | undefined {
		const [first, last] = [this.places[start], this.places[end - 1]];
		const [startNode, endNode] = [this.nodes[first?.[0] ?? -1], this.nodes[last?.[0] ?? -1]];
		if (!first || !last || !startNode || !endNode) return undefined;
		const range = document.createRange();
		range.setStart(startNode, first[1]);
		range.setEnd(endNode, Math.min(last[1] + 1, endNode.length));
		return range;
	}
}
