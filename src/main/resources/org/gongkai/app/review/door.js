"use strict";
/* Asks for the token once; the browser keeps it for this address. */
(() => {
  const KEY = "gongkai.token";
  const token = (text) => (/[0-9a-f]{48}/.exec(text) || [""])[0];
  async function enter(key) {
    if (!key || !(await fetch(`/${key}/words`)).ok) return false;
    localStorage.setItem(KEY, key);
    location.replace(`/${key}/${location.hash}`);
    return true;
  }
  document.getElementById("door").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await enter(token(document.getElementById("token").value)))) document.getElementById("wrong").textContent = "This is not the token. 口令不对。";
  });
  enter(localStorage.getItem(KEY));
})();
