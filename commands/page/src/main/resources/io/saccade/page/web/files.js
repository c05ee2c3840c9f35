// A file or folder below the home folder of the user, chosen in a dialog; the server tells names only.
import {get} from "./api.js";
import {el} from "./dom.js";

/** The path, or null if the user closes the dialog. */
export function chooseFile(opener) {
  return new Promise((done) => {
    const list = el("ul", {class: "files"});
    const title = el("h2", {id: "files-title"}, "Your files");
    const message = el("p", {class: "bad", role: "alert"});
    const here = el("button", {type: "button"}, "Choose this folder");
    const cancel = el("button", {type: "button"}, "Cancel");
    const dialog = el("dialog", {"aria-labelledby": "files-title"}, title, message, list, el("div", {class: "row"}, here, cancel));
    let path = "";
    const leave = () => end(null);
    const end = (chosen) => {
      removeEventListener("hashchange", leave);
      dialog.close();
      dialog.remove();
      opener.focus();
      done(chosen);
    };
    const entry = (label, act) => {
      const button = el("button", {type: "button"}, label);
      button.addEventListener("click", act);
      return el("li", {}, button);
    };
    const open = async (folder) => {
      message.textContent = "";
      try {
        const now = await get("files?folder=" + encodeURIComponent(folder));
        path = now.path;
        title.textContent = now.folder ? `Your files: ${now.folder}` : "Your files";
        list.replaceChildren(
          ...(now.folder ? [entry("⬑ the folder above", () => open(now.folder.split("/").slice(0, -1).join("/")))] : []),
          ...now.files.map((file) => entry(file.folder ? file.name + "/" : file.name, () => file.folder
            ? open(now.folder ? `${now.folder}/${file.name}` : file.name)
            : end(`${now.path}/${file.name}`))));
        list.querySelector("button")?.focus();
      } catch (error) {
        message.textContent = error.message;
      }
    };
    here.addEventListener("click", () => end(path));
    cancel.addEventListener("click", () => end(null));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(null);
    });
    addEventListener("hashchange", leave);
    document.body.append(dialog);
    dialog.showModal();
    open("");
  });
}
