// What servers of packages beside the engine may use before they load it.
import "@/lib/cli/search-programs.mjs";

export { print, printError } from "@/lib/utils/print";
